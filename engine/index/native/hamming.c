/* Join two sets of 64-bit hashes, bucket against bucket, for all pairs within a Hamming radius.

   The Python side sorts hashes into buckets by a key (a segment of the hash, or simply the position) and gives the XOR
   masks that lead from the key of a bucket to the keys it must be compared with. Bucket pairs are compared densely by
   the best kernel that the processor has; which one is decided at run time, so one build serves every machine. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__) || defined(_M_X64)
#define HAS_X86 1
#include <immintrin.h>
#ifdef _MSC_VER
#include <intrin.h>
#define TARGET(features)
#else
#define TARGET(features) __attribute__((target(features)))
#endif
#endif

/* A block of rows and columns is compared at once; a hit is row * COLUMNS + column and fits 16 bits. */
enum { ROWS = 32, COLUMNS = 256 };

typedef size_t (*block_kernel)(const uint64_t *a, size_t rows, const uint64_t *b, size_t columns, unsigned radius,
                               uint16_t *hits);

static inline unsigned popcount64(uint64_t x)
{
#if defined(__aarch64__) && (defined(__GNUC__) || defined(__clang__))
    return (unsigned)__builtin_popcountll(x); /* the NEON CNT instruction, present on every such processor */
#else
    x -= (x >> 1) & UINT64_C(0x5555555555555555);
    x = (x & UINT64_C(0x3333333333333333)) + ((x >> 2) & UINT64_C(0x3333333333333333));
    x = (x + (x >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
    return (unsigned)((x * UINT64_C(0x0101010101010101)) >> 56);
#endif
}

static size_t block_portable(const uint64_t *a, size_t rows, const uint64_t *b, size_t columns, unsigned radius,
                             uint16_t *hits)
{
    size_t found = 0;
    for (size_t i = 0; i < rows; i++)
        for (size_t j = 0; j < columns; j++)
            if (popcount64(a[i] ^ b[j]) <= radius)
                hits[found++] = (uint16_t)(i * COLUMNS + j);
    return found;
}

#ifdef HAS_X86
TARGET("popcnt")
static size_t block_popcnt(const uint64_t *a, size_t rows, const uint64_t *b, size_t columns, unsigned radius,
                           uint16_t *hits)
{
    size_t found = 0;
    for (size_t i = 0; i < rows; i++)
        for (size_t j = 0; j < columns; j++)
            if ((unsigned)_mm_popcnt_u64(a[i] ^ b[j]) <= radius)
                hits[found++] = (uint16_t)(i * COLUMNS + j);
    return found;
}

static inline unsigned lowest_bit(unsigned x)
{
#ifdef _MSC_VER
    unsigned long index;
    _BitScanForward(&index, x);
    return (unsigned)index;
#else
    return (unsigned)__builtin_ctz(x);
#endif
}

TARGET("avx512f,avx512vpopcntdq")
static size_t block_avx512(const uint64_t *a, size_t rows, const uint64_t *b, size_t columns, unsigned radius,
                           uint16_t *hits)
{
    const __m512i limit = _mm512_set1_epi64((long long)radius);
    const size_t whole = columns & ~(size_t)7;
    const __mmask8 rest = (__mmask8)((1u << (columns - whole)) - 1u);
    size_t found = 0;
    for (size_t i = 0; i < rows; i++) {
        const __m512i row = _mm512_set1_epi64((long long)a[i]);
        for (size_t j = 0; j < columns; j += 8) {
            const __mmask8 lanes = j < whole ? (__mmask8)0xff : rest;
            const __m512i difference = _mm512_xor_si512(row, _mm512_maskz_loadu_epi64(lanes, b + j));
            unsigned near = _mm512_mask_cmple_epu64_mask(lanes, _mm512_popcnt_epi64(difference), limit);
            for (; near; near &= near - 1)
                hits[found++] = (uint16_t)(i * COLUMNS + j + lowest_bit(near));
        }
    }
    return found;
}

static int has_popcnt(void)
{
#ifdef _MSC_VER
    int r[4];
    __cpuid(r, 1);
    return (r[2] >> 23) & 1;
#else
    return __builtin_cpu_supports("popcnt") != 0;
#endif
}

static int has_avx512(void)
{
#ifdef _MSC_VER
    int r[4];
    __cpuid(r, 0);
    if (r[0] < 7)
        return 0;
    __cpuid(r, 1);
    if (!((r[2] >> 27) & 1) || (_xgetbv(0) & 0xe6) != 0xe6) /* the system saves the wide registers */
        return 0;
    __cpuidex(r, 7, 0);
    return ((r[1] >> 16) & 1) && ((r[2] >> 14) & 1);
#else
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vpopcntdq");
#endif
}
#else
static int has_popcnt(void) { return 0; }
static int has_avx512(void) { return 0; }
#endif

typedef struct {
    const char *name;
    block_kernel kernel;
    int (*is_available)(void);
} named_kernel;

static int always(void) { return 1; }

/* The fastest first. */
static const named_kernel KERNEL_TABLE[] = {
#ifdef HAS_X86
    {"avx512-vpopcntdq", block_avx512, has_avx512},
    {"popcnt", block_popcnt, has_popcnt},
#endif
    {"portable", block_portable, always},
};

enum { KERNEL_COUNT = sizeof KERNEL_TABLE / sizeof KERNEL_TABLE[0] };

typedef struct {
    const uint64_t *hashes;
    const int32_t *ids;
    const int32_t *starts;
} side;

typedef struct {
    side a, b;
    const uint16_t *masks;
    int64_t mask_count, last_key, capacity;
    const int32_t *earlier; /* (shift, radius) of each segment joined before this one */
    int64_t earlier_count;
    unsigned radius;
    int symmetric;
    int32_t *pairs;
    uint8_t *distances;
} join_task;

static int seen_earlier(const join_task *t, uint64_t difference)
{
    for (int64_t s = 0; s < t->earlier_count; s++)
        if ((int32_t)popcount64((difference >> t->earlier[2 * s]) & 0xffff) <= t->earlier[2 * s + 1])
            return 1;
    return 0;
}

/* Fill the output from where the cursor (key, mask, row, column) stands; return the number of pairs. */
static int64_t join(const join_task *t, block_kernel kernel, int64_t cursor[4])
{
    uint16_t hits[ROWS * COLUMNS];
    int64_t count = 0;
    int64_t key = cursor[0], m = cursor[1], row = cursor[2], column = cursor[3];
    for (; key < t->last_key; key++, m = 0, row = 0, column = 0) {
        const int64_t a0 = t->a.starts[key], rows = t->a.starts[key + 1] - a0;
        if (!rows)
            continue;
        for (; m < t->mask_count; m++, row = 0, column = 0) {
            const int64_t other = key ^ t->masks[m];
            const int64_t b0 = t->b.starts[other], columns = t->b.starts[other + 1] - b0;
            const int is_same = t->symmetric && other == key;
            if (!columns || (t->symmetric && other < key))
                continue;
            for (; row < rows; row += ROWS, column = is_same ? row - row % COLUMNS : 0) {
                for (; column < columns; column += COLUMNS) {
                    const int64_t nr = rows - row < ROWS ? rows - row : ROWS;
                    const int64_t nc = columns - column < COLUMNS ? columns - column : COLUMNS;
                    if (t->capacity - count < nr * nc) {
                        cursor[0] = key, cursor[1] = m, cursor[2] = row, cursor[3] = column;
                        return count;
                    }
                    const size_t found = kernel(t->a.hashes + a0 + row, (size_t)nr, t->b.hashes + b0 + column,
                                                (size_t)nc, t->radius, hits);
                    for (size_t h = 0; h < found; h++) {
                        const int64_t i = a0 + row + hits[h] / COLUMNS, j = b0 + column + hits[h] % COLUMNS;
                        const uint64_t difference = t->a.hashes[i] ^ t->b.hashes[j];
                        if ((is_same && j <= i) || seen_earlier(t, difference))
                            continue;
                        const int32_t first = t->a.ids[i], second = t->b.ids[j];
                        const int swap = t->symmetric && first > second;
                        t->pairs[2 * count] = swap ? second : first;
                        t->pairs[2 * count + 1] = swap ? first : second;
                        t->distances[count++] = (uint8_t)popcount64(difference);
                    }
                }
            }
        }
    }
    cursor[0] = t->last_key, cursor[1] = 0, cursor[2] = 0, cursor[3] = 0;
    return count;
}

/* Complain about the first thing that would make join() read or write out of bounds; NULL when all is well. */
static const char *complaint(const Py_buffer *v, const join_task *t, int64_t key)
{
    const int64_t keys = (int64_t)(v[2].len / 4) - 1;
    for (int i = 0; i < 6; i += 3)
        if (v[i].len / 8 != v[i + 1].len / 4 || v[i + 2].len / 4 != keys + 1 || keys < 1 ||
            ((const int32_t *)v[i + 2].buf)[0] != 0 || ((const int32_t *)v[i + 2].buf)[keys] != v[i].len / 8)
            return "hashes, ids and starts do not fit together";
    for (int64_t m = 0; m < t->mask_count; m++)
        if ((keys & (keys - 1)) != 0 || t->masks[m] >= keys)
            return "keys must be a power of two in number and larger than every mask";
    if (t->radius > 64 || key < 0 || key > t->last_key || t->last_key > keys)
        return "radius or keys out of range";
    if (v[8].len != 4 * (Py_ssize_t)sizeof(int64_t) || t->capacity < ROWS * COLUMNS || v[9].len / 8 != t->capacity)
        return "cursor or output of the wrong size";
    for (int i = 0; i < 11; i++)
        if ((uintptr_t)v[i].buf % 8 != 0 && v[i].len > 0)
            return "buffers must be aligned to 8 bytes";
    return NULL;
}

static PyObject *py_join(PyObject *module, PyObject *args)
{
    (void)module;
    Py_buffer v[11];
    const char *name;
    int radius, symmetric;
    long long last_key;
    if (!PyArg_ParseTuple(args, "y*y*y*y*y*y*y*y*iLpw*w*w*s:join", &v[0], &v[1], &v[2], &v[3], &v[4], &v[5], &v[6],
                          &v[7], &radius, &last_key, &symmetric, &v[8], &v[9], &v[10], &name))
        return NULL;
    const join_task t = {{v[0].buf, v[1].buf, v[2].buf}, {v[3].buf, v[4].buf, v[5].buf},
                         v[6].buf, (int64_t)(v[6].len / 2), last_key, (int64_t)v[10].len,
                         v[7].buf, (int64_t)(v[7].len / 8), (unsigned)radius, symmetric,
                         v[9].buf, v[10].buf};
    block_kernel kernel = NULL;
    for (int k = 0; k < KERNEL_COUNT; k++)
        if (strcmp(KERNEL_TABLE[k].name, name) == 0 && KERNEL_TABLE[k].is_available())
            kernel = KERNEL_TABLE[k].kernel;
    int64_t *cursor = v[8].buf;
    const char *wrong = kernel ? complaint(v, &t, v[8].len ? cursor[0] : 0) : "this machine has no such kernel";
    int64_t count = 0;
    if (!wrong) {
        Py_BEGIN_ALLOW_THREADS
        count = join(&t, kernel, cursor);
        Py_END_ALLOW_THREADS
    }
    for (int i = 0; i < 11; i++)
        PyBuffer_Release(&v[i]);
    if (wrong)
        return PyErr_Format(PyExc_ValueError, "%s", wrong);
    return PyLong_FromLongLong((long long)count);
}

static int fill_module(PyObject *module)
{
    PyObject *names = PyList_New(0);
    for (int k = 0; names && k < KERNEL_COUNT; k++) {
        PyObject *name = KERNEL_TABLE[k].is_available() ? PyUnicode_FromString(KERNEL_TABLE[k].name) : NULL;
        if (name && PyList_Append(names, name) < 0)
            Py_CLEAR(names);
        Py_XDECREF(name);
    }
    PyObject *kernels = names ? PyList_AsTuple(names) : NULL;
    Py_XDECREF(names);
    if (!kernels)
        return -1;
    const int status = PyModule_AddObjectRef(module, "KERNELS", kernels);
    Py_DECREF(kernels);
    return status < 0 ? -1 : PyModule_AddIntConstant(module, "BLOCK_PAIRS", ROWS * COLUMNS);
}

static PyMethodDef METHODS[] = {{"join", py_join, METH_VARARGS, "Join buckets of hashes; see _hamming.pyi."},
                                {NULL, NULL, 0, NULL}};
static PyModuleDef_Slot SLOTS[] = {{Py_mod_exec, fill_module}, {0, NULL}};
static struct PyModuleDef MODULE = {PyModuleDef_HEAD_INIT, "_hamming", NULL, 0, METHODS, SLOTS, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__hamming(void) { return PyModuleDef_Init(&MODULE); }
