/* Pairs of binary descriptors that fall into one bucket and lie close together.
 *
 * One call walks a run of descriptors sorted by their key in one hash table and writes, for every two of different
 * images in one bucket whose distance is small enough, a vote: smaller image << 36 | larger image << 8 | turn << 4 | scale,
 * the turn in 16 steps and the scale in octaves of the pyramid by which the second corner differs from the first. A pair
 * that an earlier table has already put into one bucket is left to that table, so that each pair votes once.
 * No allocation, no Python object is touched while the work runs, and the GIL is released.
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <stdint.h>
#include <string.h>

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

enum { WORDS = 4, CHUNKS = 16 };

typedef struct {
    const uint64_t *descriptors; /* count x 4, in key order */
    const uint32_t *keys;        /* count, ascending */
    const int32_t *images;       /* count */
    const uint8_t *fresh;        /* count: 1 where the image takes part for the first time */
    const uint8_t *poses;        /* count x 2: direction in 256 steps of a full turn, octave of the pyramid 0..7 */
    int64_t count;
    int table, step, max_distance, window;
    uint32_t extra_mask;
} Run;

/* Whether two descriptors, whose bitwise difference is given, share a bucket of an earlier table. */
static inline int met_before(const uint16_t *difference, const Run *run) {
    for (int t = 0; t < run->table; t++)
        if (difference[t] == 0 && (difference[(t + run->step) % CHUNKS] & run->extra_mask) == 0) return 1;
    return 0;
}

#define DEFINE_WALK(NAME, ATTRIBUTE, POPCOUNT)                                                                        \
    ATTRIBUTE static int64_t NAME(const Run *run, int64_t *cursor, uint64_t *out, int64_t capacity) {                 \
        int64_t written = 0, i = *cursor;                                                                             \
        for (; i < run->count; i++) {                                                                                 \
            if (written + run->window > capacity) break;                                                              \
            const uint64_t *a = run->descriptors + i * WORDS;                                                         \
            int64_t stop = i + 1 + run->window;                                                                       \
            if (stop > run->count) stop = run->count;                                                                 \
            for (int64_t j = i + 1; j < stop && run->keys[j] == run->keys[i]; j++) {                                  \
                int32_t p = run->images[i], q = run->images[j];                                                       \
                if (p == q || !(run->fresh[i] | run->fresh[j])) continue;                                             \
                const uint64_t *b = run->descriptors + j * WORDS;                                                     \
                uint64_t x[WORDS];                                                                                    \
                int distance = 0;                                                                                     \
                for (int w = 0; w < WORDS; w++) {                                                                     \
                    x[w] = a[w] ^ b[w];                                                                               \
                    distance += (int)POPCOUNT(x[w]);                                                                  \
                }                                                                                                     \
                if (distance > run->max_distance) continue;                                                           \
                uint16_t chunks[CHUNKS];                                                                              \
                memcpy(chunks, x, sizeof chunks);                                                                     \
                if (met_before(chunks, run)) continue;                                                                \
                int64_t from = p < q ? i : j, to = p < q ? j : i;                                                     \
                uint8_t turn = (uint8_t)(run->poses[2 * to] - run->poses[2 * from] + 8);                              \
                uint8_t scale = (uint8_t)((run->poses[2 * to + 1] & 7) - (run->poses[2 * from + 1] & 7) + 8);         \
                out[written++] = (uint64_t)(uint32_t)run->images[from] << 36 | (uint64_t)run->images[to] << 8 |       \
                                 (uint64_t)(turn >> 4) << 4 | (scale & 15);                                           \
            }                                                                                                         \
        }                                                                                                             \
        *cursor = i;                                                                                                  \
        return written;                                                                                               \
    }

DEFINE_WALK(walk_popcnt, POPCNT_TARGET, POPCOUNT_FAST)
DEFINE_WALK(walk_plain, , popcount_plain)

static PyObject *vote(PyObject *self, PyObject *args) {
    Py_buffer descriptors, keys, images, fresh, poses, out;
    Run run;
    long long cursor;
    unsigned int extra_mask;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*y*y*y*y*iiIiiLw*", &descriptors, &keys, &images, &fresh, &poses, &run.table, &run.step,
                          &extra_mask, &run.max_distance, &run.window, &cursor, &out))
        return NULL;
    PyObject *result = NULL;
    run.count = (int64_t)(keys.len / 4);
    run.descriptors = descriptors.buf;
    run.keys = keys.buf;
    run.images = images.buf;
    run.fresh = fresh.buf;
    run.poses = poses.buf;
    run.extra_mask = extra_mask;
    int64_t capacity = (int64_t)(out.len / 8);
    if (descriptors.len != run.count * 32 || images.len != run.count * 4 || fresh.len != run.count || poses.len != run.count * 2 ||
        run.table < 0 || run.table >= CHUNKS || run.step < 1 || run.step >= CHUNKS || run.window < 1 ||
        capacity < run.window || cursor < 0) {
        PyErr_SetString(PyExc_ValueError, "sizes of the arrays do not fit together");
    } else {
        int64_t position = cursor, written;
        int fast = HAS_POPCNT();
        Py_BEGIN_ALLOW_THREADS
        written = fast ? walk_popcnt(&run, &position, out.buf, capacity) : walk_plain(&run, &position, out.buf, capacity);
        Py_END_ALLOW_THREADS
        result = Py_BuildValue("LL", (long long)position, (long long)written);
    }
    PyBuffer_Release(&descriptors);
    PyBuffer_Release(&keys);
    PyBuffer_Release(&images);
    PyBuffer_Release(&fresh);
    PyBuffer_Release(&poses);
    PyBuffer_Release(&out);
    return result;
}

static PyMethodDef methods[] = {
    {"vote", vote, METH_VARARGS, "vote(descriptors, keys, images, fresh, poses, table, step, extra_mask, max_distance, window, cursor, out) -> (cursor, written)"},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_local_votes", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__local_votes(void) { return PyModule_Create(&module); }
