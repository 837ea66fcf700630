/* Look-ups of the local features of one picture in a table of those of many.
 *
 * split() takes of every descriptor the bits that make its key and those that make its signature; it serves making the
 * table and asking it. scan() walks runs of the table's signatures, each with the feature of the query that is sought in
 * it, and writes a code for every entry that is near: picture << 32 | feature << 16 | distance << 8 | turn << 4 | scale.
 * Nothing is allocated, no Python object is touched while the work runs, and the GIL is released.
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <stdint.h>

#if (defined(__GNUC__) || defined(__clang__)) && defined(__x86_64__)
#define POPCNT_TARGET __attribute__((target("popcnt")))
#define HAS_POPCNT() __builtin_cpu_supports("popcnt")
#define POPCOUNT_FAST(x) __builtin_popcountll(x)
#elif defined(_MSC_VER) && defined(_M_X64)
#include <intrin.h>
static int has_popcnt_msvc(void) { int r[4]; __cpuid(r, 1); return (r[2] >> 23) & 1; }
#define POPCNT_TARGET
#define HAS_POPCNT() has_popcnt_msvc()
#define POPCOUNT_FAST(x) ((int)__popcnt64(x))
#elif defined(__GNUC__) || defined(__clang__)
#define POPCNT_TARGET
#define HAS_POPCNT() 1
#define POPCOUNT_FAST(x) __builtin_popcountll(x)
#else
#define POPCNT_TARGET
#define HAS_POPCNT() 0
#define POPCOUNT_FAST(x) popcount_plain(x)
#endif

static inline int popcount_plain(uint64_t x) {
    x -= (x >> 1) & 0x5555555555555555ULL;
    x = (x & 0x3333333333333333ULL) + ((x >> 2) & 0x3333333333333333ULL);
    x = (x + (x >> 4)) & 0x0F0F0F0F0F0F0F0FULL;
    return (int)((x * 0x0101010101010101ULL) >> 56);
}

enum { BYTES = 32, SIGNATURE_BITS = 64, PLACE_POSE_BITS = 9, PLACE_OCTAVE_BITS = 3 };

typedef struct {
    const uint64_t *signatures; /* entries of the table, by bucket */
    const uint32_t *places;     /* entries: picture << 9 | direction in 64ths of a turn << 3 | octave */
    const uint32_t *begins;     /* runs */
    const uint32_t *ends;       /* runs */
    const uint16_t *features;   /* runs: which feature of the query is sought */
    const uint8_t *spent;       /* runs: bits in which its key already differs */
    const uint64_t *asked;      /* features of the query: signature */
    const uint8_t *poses;       /* features of the query x 2: direction in 256ths of a turn, octave 0..7 */
    int64_t runs;
    int max_distance;
} Search;

#define DEFINE_WALK(NAME, ATTRIBUTE, POPCOUNT)                                                                        \
    ATTRIBUTE static int64_t NAME(const Search *s, uint64_t *out, int64_t capacity) {                                 \
        int64_t written = 0;                                                                                          \
        for (int64_t r = 0; r < s->runs; r++) {                                                                       \
            uint64_t feature = s->features[r], asked = s->asked[feature];                                             \
            int limit = s->max_distance - s->spent[r];                                                                \
            for (uint32_t i = s->begins[r]; i < s->ends[r]; i++) {                                                    \
                int distance = (int)POPCOUNT(asked ^ s->signatures[i]);                                               \
                if (distance > limit) continue;                                                                       \
                if (written == capacity) return written;                                                              \
                uint32_t place = s->places[i];                                                                        \
                uint8_t direction = (uint8_t)((place >> PLACE_OCTAVE_BITS & 63) << 2);                                \
                uint8_t turn = (uint8_t)(direction - s->poses[2 * feature] + 8);                                      \
                uint8_t scale = (uint8_t)((place & 7) - (s->poses[2 * feature + 1] & 7) + 8);                         \
                out[written++] = (uint64_t)(place >> PLACE_POSE_BITS) << 32 | feature << 16 |                         \
                                 (uint64_t)(distance + s->spent[r]) << 8 | (uint64_t)(turn >> 4) << 4 | (scale & 15); \
            }                                                                                                         \
        }                                                                                                             \
        return written;                                                                                               \
    }

DEFINE_WALK(walk_popcnt, POPCNT_TARGET, POPCOUNT_FAST)
DEFINE_WALK(walk_plain, , popcount_plain)

static int fits(const Search *s, int64_t entries, int64_t features) {
    for (int64_t r = 0; r < s->runs; r++)
        if (s->begins[r] > s->ends[r] || s->ends[r] > entries || s->features[r] >= features) return 0;
    return 1;
}

static PyObject *scan(PyObject *self, PyObject *args) {
    Py_buffer signatures, places, begins, ends, features, spent, asked, poses, out;
    Search s;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*y*y*y*y*y*y*y*iw*", &signatures, &places, &begins, &ends, &features, &spent, &asked,
                          &poses, &s.max_distance, &out))
        return NULL;
    PyObject *result = NULL;
    int64_t entries = (int64_t)(signatures.len / 8), count = (int64_t)(asked.len / 8), capacity = (int64_t)(out.len / 8);
    s.signatures = signatures.buf;
    s.places = places.buf;
    s.begins = begins.buf;
    s.ends = ends.buf;
    s.features = features.buf;
    s.spent = spent.buf;
    s.asked = asked.buf;
    s.poses = poses.buf;
    s.runs = (int64_t)(begins.len / 4);
    if (places.len != entries * 4 || ends.len != s.runs * 4 || features.len != s.runs * 2 || spent.len != s.runs ||
        poses.len != count * 2 || s.max_distance < 0 || s.max_distance > 80 || !fits(&s, entries, count)) {
        PyErr_SetString(PyExc_ValueError, "sizes of the arrays do not fit together");
    } else {
        int64_t written;
        int fast = HAS_POPCNT();
        Py_BEGIN_ALLOW_THREADS
        written = fast ? walk_popcnt(&s, out.buf, capacity) : walk_plain(&s, out.buf, capacity);
        Py_END_ALLOW_THREADS
        result = Py_BuildValue("L", (long long)written);
    }
    PyBuffer_Release(&signatures);
    PyBuffer_Release(&places);
    PyBuffer_Release(&begins);
    PyBuffer_Release(&ends);
    PyBuffer_Release(&features);
    PyBuffer_Release(&spent);
    PyBuffer_Release(&asked);
    PyBuffer_Release(&poses);
    PyBuffer_Release(&out);
    return result;
}

static PyObject *split(PyObject *self, PyObject *args) {
    Py_buffer descriptors, bits, keys, signatures;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*y*w*w*", &descriptors, &bits, &keys, &signatures)) return NULL;
    PyObject *result = NULL;
    int64_t count = (int64_t)(descriptors.len / BYTES), key_bits = (int64_t)bits.len - SIGNATURE_BITS;
    const uint8_t *rows = descriptors.buf, *chosen = bits.buf;
    uint32_t *key_out = keys.buf;
    uint64_t *signature_out = signatures.buf;
    if (descriptors.len != count * BYTES || key_bits < 1 || key_bits > 32 || keys.len != count * 4 ||
        signatures.len != count * 8) {
        PyErr_SetString(PyExc_ValueError, "sizes of the arrays do not fit together");
    } else {
        Py_BEGIN_ALLOW_THREADS
        for (int64_t n = 0; n < count; n++, rows += BYTES) {
            uint32_t key = 0;
            uint64_t signature = 0;
            for (int64_t b = 0; b < key_bits; b++)
                key |= (uint32_t)(rows[chosen[b] >> 3] >> (chosen[b] & 7) & 1) << b;
            for (int64_t b = 0; b < SIGNATURE_BITS; b++) {
                uint8_t bit = chosen[key_bits + b];
                signature |= (uint64_t)(rows[bit >> 3] >> (bit & 7) & 1) << b;
            }
            key_out[n] = key;
            signature_out[n] = signature;
        }
        Py_END_ALLOW_THREADS
        result = Py_None;
        Py_INCREF(Py_None);
    }
    PyBuffer_Release(&descriptors);
    PyBuffer_Release(&bits);
    PyBuffer_Release(&keys);
    PyBuffer_Release(&signatures);
    return result;
}

static PyMethodDef methods[] = {
    {"scan", scan, METH_VARARGS, "scan(signatures, places, begins, ends, features, spent, asked, poses, max_distance, out) -> written"},
    {"split", split, METH_VARARGS, "split(descriptors, bits, keys, signatures)"},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_local_search", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__local_search(void) { return PyModule_Create(&module); }
