/* Pairs of binary descriptors that fall into one bucket and lie close together.
 *
 * A row is a descriptor of 32 bytes, the number of its picture, its pose and whether its picture is new. `count` counts
 * rows by each of their 16 chunks of 16 bits, `scatter` puts those with a range of values of one chunk in the order of
 * that chunk, and `vote` walks them: the rows of one value lie together and fit into a cache, where they are sorted by
 * further bits, which make their bucket, and by picture. For every two of different pictures in one bucket whose distance
 * is small enough it writes a vote: smaller picture << 36 | larger picture << 8 | turn << 4 | scale, the turn in 16 steps
 * and the scale in octaves of the pyramid by which the second corner differs from the first. A pair that an earlier table
 * has already put into one bucket is left to that table, so that each pair votes once.
 * No Python object is touched while the work runs, and the GIL is released.
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <stdint.h>
#include <stdlib.h>
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

enum { WORDS = 4, CHUNKS = 16, VALUES = 1 << 16, SMALL = 48 };

typedef struct {
    uint16_t chunks[CHUNKS];
    int32_t picture;
    uint8_t pose[2]; /* direction in 256 steps of a full turn, octave of the pyramid 0..7 */
    uint8_t fresh, unused;
} Row;

/* A run is sorted as numbers: further bits of the bucket (12) | picture (28) | place in the run (24). */
enum { PLACE_BITS = 24, PICTURE_BITS = 28, KEY_SHIFT = PLACE_BITS + PICTURE_BITS, DIGIT = 8 };
static const int64_t LONGEST_RUN = (int64_t)1 << PLACE_BITS;

typedef struct {
    const Row *rows;
    const int64_t *stops; /* of the rows of each value */
    int64_t values;
    int table, step, max_distance, window, crowded_window; /* a bucket of more rows than the window is crowded */
    uint32_t extra_mask;
} Run;

static void sort_run(uint64_t *codes, uint64_t *spare, int64_t count) {
    if (count <= SMALL) {
        for (int64_t i = 1; i < count; i++) {
            uint64_t code = codes[i];
            int64_t j = i;
            for (; j > 0 && codes[j - 1] > code; j--) codes[j] = codes[j - 1];
            codes[j] = code;
        }
        return;
    }
    /* The places are in order from the start, and stay so where all else is equal. */
    uint64_t *from = codes, *to = spare;
    for (int shift = PLACE_BITS; shift < 64; shift += DIGIT) {
        int64_t starts[1 << DIGIT] = {0};
        for (int64_t i = 0; i < count; i++) starts[(from[i] >> shift) & 255]++;
        if (starts[(from[0] >> shift) & 255] == count) continue;
        int64_t sum = 0;
        for (int d = 0; d < 1 << DIGIT; d++) {
            int64_t here = starts[d];
            starts[d] = sum;
            sum += here;
        }
        for (int64_t i = 0; i < count; i++) to[starts[(from[i] >> shift) & 255]++] = from[i];
        uint64_t *other = from;
        from = to;
        to = other;
    }
    if (from != codes) memcpy(codes, from, (size_t)count * sizeof *codes);
}

/* Whether two descriptors, whose bitwise difference is given, share a bucket of an earlier table. */
static inline int met_before(const uint16_t *difference, const Run *run) {
    for (int t = 0; t < run->table; t++)
        if (difference[t] == 0 && (difference[(t + run->step) % CHUNKS] & run->extra_mask) == 0) return 1;
    return 0;
}

/* Walks the sorted run from a place in it; returns the place where it had to stop for want of room, or the end. */
#define DEFINE_WALK(NAME, ATTRIBUTE, POPCOUNT)                                                                        \
    ATTRIBUTE static int64_t NAME(const Run *run, const Row *rows, const uint64_t *codes, int64_t count, int64_t i,   \
                                  uint64_t *out, int64_t capacity, int64_t *written) {                                \
        const uint64_t place = ((uint64_t)1 << PLACE_BITS) - 1;                                                       \
        int64_t end = i; /* of the bucket */                                                                          \
        int window = run->window;                                                                                     \
        for (; i < count && *written + run->window <= capacity; i++) {                                                \
            if (i >= end) {                                                                                           \
                int64_t begin = i;                                                                                    \
                while (begin > 0 && codes[begin - 1] >> KEY_SHIFT == codes[i] >> KEY_SHIFT) begin--;                  \
                for (end = i; end < count && codes[end] >> KEY_SHIFT == codes[i] >> KEY_SHIFT;) end++;                \
                window = end - begin > run->window ? run->crowded_window : run->window;                               \
            }                                                                                                         \
            const Row *one = rows + (codes[i] & place);                                                               \
            uint64_t a[WORDS];                                                                                        \
            memcpy(a, one->chunks, sizeof a);                                                                         \
            int64_t stop = i + 1 + window < end ? i + 1 + window : end;                                               \
            for (int64_t j = i + 1; j < stop; j++) {                                                                  \
                const Row *other = rows + (codes[j] & place);                                                         \
                if (one->picture == other->picture || !(one->fresh | other->fresh)) continue;                         \
                uint64_t x[WORDS];                                                                                    \
                memcpy(x, other->chunks, sizeof x);                                                                   \
                x[0] ^= a[0], x[1] ^= a[1], x[2] ^= a[2], x[3] ^= a[3];                                               \
                int distance = (int)POPCOUNT(x[0]) + (int)POPCOUNT(x[1]);                                             \
                if (distance > run->max_distance) continue;                                                           \
                distance += (int)POPCOUNT(x[2]) + (int)POPCOUNT(x[3]);                                                \
                if (distance > run->max_distance) continue;                                                           \
                uint16_t chunks[CHUNKS];                                                                              \
                memcpy(chunks, x, sizeof chunks);                                                                     \
                if (met_before(chunks, run)) continue;                                                                \
                const Row *from = one->picture < other->picture ? one : other, *to = from == one ? other : one;       \
                uint8_t turn = (uint8_t)(to->pose[0] - from->pose[0] + 8);                                            \
                uint8_t scale = (uint8_t)((to->pose[1] & 7) - (from->pose[1] & 7) + 8);                               \
                out[(*written)++] = (uint64_t)(uint32_t)from->picture << 36 | (uint64_t)(uint32_t)to->picture << 8 |  \
                                    (uint64_t)(turn >> 4) << 4 | (scale & 15);                                        \
            }                                                                                                         \
        }                                                                                                             \
        return i;                                                                                                     \
    }

DEFINE_WALK(walk_popcnt, POPCNT_TARGET, POPCOUNT_FAST)
DEFINE_WALK(walk_plain, , popcount_plain)

/* Goes on from a row; returns the row to go on from. */
static int64_t walk(const Run *run, int64_t cursor, uint64_t *scratch, int64_t longest, uint64_t *out, int64_t capacity,
                    int64_t *written) {
    int fast = HAS_POPCNT();
    int64_t low = 0, high = run->values;
    while (low < high) {
        int64_t middle = (low + high) / 2;
        if (run->stops[middle] <= cursor) low = middle + 1; else high = middle;
    }
    for (int64_t value = low; value < run->values; value++) {
        int64_t start = value ? run->stops[value - 1] : 0;
        while (start < run->stops[value]) {
            int64_t count = run->stops[value] - start;
            if (count > longest) count = longest;
            if (cursor >= start + count) {
                start += count;
                continue;
            }
            const Row *rows = run->rows + start;
            for (int64_t i = 0; i < count; i++)
                scratch[i] = (uint64_t)(rows[i].chunks[(run->table + run->step) % CHUNKS] & run->extra_mask) << KEY_SHIFT |
                             (uint64_t)(uint32_t)rows[i].picture << PLACE_BITS | (uint64_t)i;
            sort_run(scratch, scratch + longest, count);
            int64_t done = (fast ? walk_popcnt : walk_plain)(run, rows, scratch, count, cursor - start, out, capacity, written);
            cursor = start + done;
            if (done < count) return cursor;
            start += count;
        }
    }
    return cursor;
}

static PyObject *vote(PyObject *self, PyObject *args) {
    Py_buffer rows, stops, out;
    Run run;
    long long cursor;
    unsigned int extra_mask;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*y*iiIiiiLw*", &rows, &stops, &run.table, &run.step, &extra_mask,
                          &run.max_distance, &run.window, &run.crowded_window, &cursor, &out))
        return NULL;
    PyObject *result = NULL;
    run.rows = rows.buf;
    run.stops = stops.buf;
    run.values = (int64_t)(stops.len / 8);
    run.extra_mask = extra_mask;
    int64_t count = (int64_t)(rows.len / (Py_ssize_t)sizeof(Row)), capacity = (int64_t)(out.len / 8), longest = 0, last = 0;
    int rising = 1;
    for (int64_t v = 0; v < run.values; v++) {
        if (run.stops[v] < last) rising = 0;
        if (run.stops[v] - last > longest) longest = run.stops[v] - last;
        last = run.stops[v];
    }
    if (longest > LONGEST_RUN) longest = LONGEST_RUN;
    uint64_t *scratch = NULL;
    if (!rising || last != count || run.table < 0 || run.table >= CHUNKS || run.step < 1 || run.step >= CHUNKS ||
        extra_mask > 4095 || run.window < 1 || run.crowded_window < 1 ||
        run.crowded_window > run.window || capacity < run.window || cursor < 0) {
        PyErr_SetString(PyExc_ValueError, "sizes of the arrays do not fit together");
    } else if (longest && !(scratch = malloc((size_t)longest * 2 * sizeof *scratch))) {
        PyErr_NoMemory();
    } else {
        int64_t written = 0, position;
        Py_BEGIN_ALLOW_THREADS
        position = walk(&run, cursor, scratch, longest, out.buf, capacity, &written);
        Py_END_ALLOW_THREADS
        result = Py_BuildValue("LL", (long long)position, (long long)written);
    }
    free(scratch);
    PyBuffer_Release(&rows);
    PyBuffer_Release(&stops);
    PyBuffer_Release(&out);
    return result;
}

static PyObject *count_chunks(PyObject *self, PyObject *args) {
    Py_buffer rows, counts;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*w*", &rows, &counts)) return NULL;
    int fits = rows.len % (Py_ssize_t)sizeof(Row) == 0 && counts.len == (Py_ssize_t)CHUNKS * VALUES * 8;
    if (fits) {
        Py_BEGIN_ALLOW_THREADS
        const Row *row = rows.buf, *end = row + rows.len / (Py_ssize_t)sizeof(Row);
        int64_t *count = counts.buf;
        for (; row < end; row++)
            for (int t = 0; t < CHUNKS; t++) count[t * VALUES + row->chunks[t]]++;
        Py_END_ALLOW_THREADS
    }
    PyBuffer_Release(&rows);
    PyBuffer_Release(&counts);
    if (!fits) return PyErr_Format(PyExc_ValueError, "sizes of the arrays do not fit together");
    Py_RETURN_NONE;
}

static PyObject *scatter(PyObject *self, PyObject *args) {
    Py_buffer rows, cursors, out;
    int table, low;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*iiw*w*", &rows, &table, &low, &cursors, &out)) return NULL;
    int64_t values = (int64_t)(cursors.len / 8), room = (int64_t)(out.len / (Py_ssize_t)sizeof(Row));
    int fits = rows.len % (Py_ssize_t)sizeof(Row) == 0 && table >= 0 && table < CHUNKS && low >= 0 && low + values <= VALUES;
    if (fits) {
        Py_BEGIN_ALLOW_THREADS
        const Row *row = rows.buf, *end = row + rows.len / (Py_ssize_t)sizeof(Row);
        int64_t *cursor = cursors.buf;
        Row *to = out.buf;
        for (; row < end && fits; row++) {
            int64_t value = (int64_t)row->chunks[table] - low;
            if (value < 0 || value >= values) continue;
            int64_t place = cursor[value]++;
            if (place < 0 || place >= room) fits = 0; else to[place] = *row;
        }
        Py_END_ALLOW_THREADS
    }
    PyBuffer_Release(&rows);
    PyBuffer_Release(&cursors);
    PyBuffer_Release(&out);
    if (!fits) return PyErr_Format(PyExc_ValueError, "sizes of the arrays do not fit together");
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"count", count_chunks, METH_VARARGS, "count(rows, counts): add the rows to the counts by value of each chunk"},
    {"scatter", scatter, METH_VARARGS, "scatter(rows, table, low, cursors, out): put rows where the cursor of their value is"},
    {"vote", vote, METH_VARARGS, "vote(rows, stops, table, step, extra_mask, max_distance, window, crowded_window, cursor, out) -> (cursor, written)"},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_local_votes", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__local_votes(void) { return PyModule_Create(&module); }
