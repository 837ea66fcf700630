/* Pairs of binary descriptors that fall into one bucket and lie close together.
 *
 * `vote` walks rows that lie in the order of one chunk of their descriptors: the rows of one value lie together and fit
 * into a cache, where they are sorted by further bits, which make their bucket, and by picture. For every two of different
 * pictures in one bucket whose distance is small enough it writes a vote: smaller picture << 36 | larger picture << 8 |
 * turn << 4 | scale, the turn in 16 steps and the scale in octaves of the pyramid by which the second corner differs from
 * the first. A pair that an earlier table has already put into one bucket is left to that table, so that each pair votes
 * once. `repeated` passes on the votes of pairs that have enough of them, by counters that pairs share.
 * No Python object is touched while the work runs, and the GIL is released.
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "local_row.h"

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

enum { KEYS = 1 << 12, SMALL = 48 };

/* A run is sorted as numbers: further bits of the bucket (12) | picture (28) | place in the run (24). */
enum { PLACE_BITS = 24, PICTURE_BITS = 28, POSE_BITS = 8, KEY_SHIFT = PLACE_BITS + PICTURE_BITS, DIGIT = 8 };
static const int64_t LONGEST_RUN = (int64_t)1 << PLACE_BITS;

typedef struct {
    const Row *rows;
    const int64_t *stops; /* of the rows of each value */
    int64_t values;
    int table, step, max_distance, window, crowded_window; /* a bucket of more rows than the window is crowded */
    uint32_t extra_mask;
    uint16_t is_earlier[CHUNKS];
} Run;

static void sort_codes(uint64_t *codes, uint64_t *spare, int64_t count) {
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

/* Buckets first, which are many and mostly of a few rows: each is then sorted by itself. */
static void sort_run(uint64_t *codes, uint64_t *spare, int64_t count, uint32_t extra_mask) {
    if (count <= SMALL || !extra_mask) {
        sort_codes(codes, spare, count);
        return;
    }
    int64_t starts[KEYS + 1] = {0};
    for (int64_t i = 0; i < count; i++) starts[(codes[i] >> KEY_SHIFT) + 1]++;
    for (uint32_t key = 0; key <= extra_mask; key++) starts[key + 1] += starts[key];
    for (int64_t i = 0; i < count; i++) spare[starts[codes[i] >> KEY_SHIFT]++] = codes[i];
    memcpy(codes, spare, (size_t)count * sizeof *codes);
    for (uint32_t key = 0; key <= extra_mask; key++) {
        int64_t start = key ? starts[key - 1] : 0;
        sort_codes(codes + start, spare, starts[key] - start);
    }
}

static inline uint64_t word(const Row *row, int number) {
    uint64_t value;
    memcpy(&value, row->chunks + 4 * number, sizeof value);
    return value;
}

/* Whether two descriptors share a bucket of an earlier table. */
static inline int met_before(const Row *one, const Row *other, const Run *run) {
    uint16_t twice[2 * CHUNKS], met = 0;
    for (int t = 0; t < CHUNKS; t++) twice[t] = twice[t + CHUNKS] = one->chunks[t] ^ other->chunks[t];
    const uint16_t *further = twice + run->step, mask = (uint16_t)run->extra_mask;
    /* Without a jump, so that a compiler lays the tables side by side. */
    for (int t = 0; t < CHUNKS; t++) met |= (uint16_t)(((twice[t] | (further[t] & mask)) == 0) & run->is_earlier[t]);
    return met;
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
            const uint64_t a0 = word(one, 0), a1 = word(one, 1), a2 = word(one, 2), a3 = word(one, 3);                \
            int64_t stop = i + 1 + window < end ? i + 1 + window : end;                                               \
            for (int64_t j = i + 1; j < stop; j++) {                                                                  \
                const Row *other = rows + (codes[j] & place);                                                         \
                if (one->picture == other->picture || !(one->fresh | other->fresh)) continue;                         \
                int distance = (int)POPCOUNT(word(other, 0) ^ a0) + (int)POPCOUNT(word(other, 1) ^ a1);               \
                if (distance > run->max_distance) continue;                                                           \
                distance += (int)POPCOUNT(word(other, 2) ^ a2) + (int)POPCOUNT(word(other, 3) ^ a3);                  \
                if (distance > run->max_distance || met_before(one, other, run)) continue;                            \
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
            /* A picture that is none, of a broken file, must not reach into the bucket. */
            for (int64_t i = 0; i < count; i++)
                scratch[i] = (uint64_t)(rows[i].chunks[(run->table + run->step) % CHUNKS] & run->extra_mask) << KEY_SHIFT |
                             ((uint64_t)rows[i].picture & (((uint64_t)1 << PICTURE_BITS) - 1)) << PLACE_BITS | (uint64_t)i;
            sort_run(scratch, scratch + longest, count, run->extra_mask);
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
    int rising = is_aligned(&rows) && is_aligned(&stops) && is_aligned(&out);
    for (int64_t v = 0; rising && v < run.values; v++) {
        if (run.stops[v] < last) rising = 0;
        if (run.stops[v] - last > longest) longest = run.stops[v] - last;
        last = run.stops[v];
    }
    if (longest > LONGEST_RUN) longest = LONGEST_RUN;
    uint64_t *scratch = NULL;
    if (!rising || last != count || run.table < 0 || run.table >= CHUNKS || run.step < 1 || run.step >= CHUNKS ||
        extra_mask >= KEYS || run.window < 1 || run.crowded_window < 1 ||
        run.crowded_window > run.window || capacity < run.window || cursor < 0) {
        PyErr_SetString(PyExc_ValueError, "sizes or addresses of the arrays do not fit together");
    } else if (longest && !(scratch = malloc((size_t)longest * 2 * sizeof *scratch))) {
        PyErr_NoMemory();
    } else {
        int64_t written = 0, position;
        for (int t = 0; t < CHUNKS; t++) run.is_earlier[t] = t < run.table;
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

/* The counter that a pair falls on. */
static inline size_t counter_of(uint64_t code, int shift) {
    return (size_t)((code >> POSE_BITS) * 0x9E3779B97F4A7C15ULL >> shift);
}

static PyObject *repeated(PyObject *self, PyObject *args) {
    Py_buffer codes, counters, kept;
    int least;
    long long found = 0;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*iw*w*", &codes, &least, &counters, &kept)) return NULL;
    int bits = 0;
    while (bits < 40 && (Py_ssize_t)1 << bits < counters.len) bits++;
    int fits = counters.len == (Py_ssize_t)1 << bits && kept.len >= codes.len && least >= 0 && least <= UINT8_MAX &&
               is_aligned(&codes) && is_aligned(&kept);
    if (fits) {
        Py_BEGIN_ALLOW_THREADS
        const uint64_t *code = codes.buf, *end = code + codes.len / 8;
        uint8_t *counts = counters.buf;
        uint64_t *to = kept.buf;
        int shift = 64 - (bits ? bits : 1); /* a shift by 64 is not defined */
        size_t last = (size_t)counters.len - 1;
        for (const uint64_t *one = code; one < end; one++) {
            uint8_t *count = counts + (counter_of(*one, shift) & last);
            *count = (uint8_t)(*count + (*count < UINT8_MAX));
        }
        for (; code < end; code++)
            if (counts[counter_of(*code, shift) & last] >= least) to[found++] = *code;
        Py_END_ALLOW_THREADS
    }
    PyBuffer_Release(&codes);
    PyBuffer_Release(&counters);
    PyBuffer_Release(&kept);
    if (!fits) return PyErr_Format(PyExc_ValueError, "sizes or addresses of the arrays do not fit together");
    return PyLong_FromLongLong(found);
}

static PyMethodDef methods[] = {
    {"vote", vote, METH_VARARGS, "vote(rows, stops, table, step, extra_mask, max_distance, window, crowded_window, cursor, out) -> (cursor, written)"},
    {"repeated", repeated, METH_VARARGS, "repeated(codes, least, counters, kept) -> written: the votes of pairs that have enough"},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_local_votes", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__local_votes(void) { return PyModule_Create(&module); }
