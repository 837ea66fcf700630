/* Lay one small grey picture over another and correlate them in windows; the method is told in agreement.py.
 *
 * compare([(thumb_a, thumb_b, transform, sigma), ...], side, min_covered)
 *     -> [(covered, correlation, local, agreeing, contradicting, texture), ...]
 *
 * The transform maps unit coordinates of a to those of b and shrinks nothing: a pixel of a covers one or more of b,
 * which is blurred by sigma first. The GIL is released once for all pairs: handing it over takes as long as a pair.
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__) || defined(_M_X64)
#include <emmintrin.h>
#endif

/* A row holds one pixel beyond the last, which is looked at with weight 0, and a multiple of eight. */
enum { MOST = 64, HALF = MOST / 2, PITCH = MOST + 8, RADIUS = 4, MAX_TAPS = 33 };

/* What is summed over windows: pixels of the overlap, grey levels of a and of b, and their products. */
enum { WEIGHT, A, B, AA, BB, AB, SUMS, ACROSS = SUMS * HALF };

static const float NOISE = 9.0f;      /* squared grey levels of contrast below which a window shows nothing */
static const float SHOWS_SOMETHING = 64.0f; /* squared grey levels of contrast in either picture */
static const float CONTRAST_CAP = 20.0f;
static const float MIDDLE = 128.0f;   /* grey levels are centred, so that single precision is enough for squares */

typedef struct { float pixels[(MOST + 1) * PITCH]; } Padded;
typedef struct { float a[MOST * MOST], b[MOST * MOST], mask[MOST * MOST]; } Overlay;
typedef struct { float rows[HALF][ACROSS]; } Windows;
typedef struct { int covered; double correlation, local, agreeing, contradicting, texture; } Result;

static int mirrored(int at, int side) {
    while (at < 0 || at >= side) at = at < 0 ? -at : 2 * side - 2 - at;
    return at;
}

/* Square roots of four numbers at a time, where sqrtf, which may have to tell of an error, goes one by one. */
static inline void take_roots(float *values) {
#if defined(__x86_64__) || defined(_M_X64)
    for (int x = 0; x < HALF; x += 4) _mm_storeu_ps(values + x, _mm_sqrt_ps(_mm_loadu_ps(values + x)));
#else
    for (int x = 0; x < HALF; x++) values[x] = sqrtf(values[x]);
#endif
}

#define KERNEL(name) name##_plain
#include "agreement_kernels.h"
#undef KERNEL

#if (defined(__GNUC__) || defined(__clang__)) && defined(__x86_64__)
#define HAS_AVX2() __builtin_cpu_supports("avx2")
#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2")
#endif
#define KERNEL(name) name##_avx2
#include "agreement_kernels.h"
#undef KERNEL
#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif
#else
#define HAS_AVX2() 0
#define blur_avx2 blur_plain
#define overlay_avx2 overlay_plain
#define sum_all_avx2 sum_all_plain
#define sum_windows_avx2 sum_windows_plain
#define weigh_avx2 weigh_plain
#endif

static void lay(const uint8_t *thumb_a, const uint8_t *thumb_b, int side, const double *transform, double sigma,
                int min_covered, Result *result) {
    Padded b;
    Overlay laid;
    Windows windows;
    double sums[SUMS];
    const int fast = HAS_AVX2();
    memset(&b, 0, sizeof b);
    for (int y = 0; y < side; y++)
        for (int x = 0; x < side; x++) b.pixels[y * PITCH + x] = (float)thumb_b[y * side + x] - MIDDLE;
    if (sigma > 0) (fast ? blur_avx2 : blur_plain)(&b, side, sigma);
    result->covered = (fast ? overlay_avx2 : overlay_plain)(thumb_a, &b, side, transform, &laid);
    if (result->covered < min_covered) return;
    (fast ? sum_all_avx2 : sum_all_plain)(&laid, side, sums);
    double n = result->covered;
    double norm = (sums[AA] - sums[A] * sums[A] / n) * (sums[BB] - sums[B] * sums[B] / n);
    result->correlation = norm > 0 ? (sums[AB] - sums[A] * sums[B] / n) / sqrt(norm) : 0;
    (fast ? sum_windows_avx2 : sum_windows_plain)(&laid, side, &windows);
    (fast ? weigh_avx2 : weigh_plain)(&windows, &laid, side / 2, result);
}

typedef struct {
    Py_buffer thumb_a, thumb_b, transform;
    double sigma;
    Result result;
} Case;

/* Hold what a case is made of; return 0 with an error set, and nothing held, if it does not fit together. */
static int hold(PyObject *given, int side, Case *one) {
    memset(one, 0, sizeof *one);
    if (!PyTuple_Check(given)) {
        PyErr_SetString(PyExc_TypeError, "tuples of two pictures, a transform and sigma are needed");
        return 0;
    }
    if (!PyArg_ParseTuple(given, "y*y*y*d", &one->thumb_a, &one->thumb_b, &one->transform, &one->sigma)) return 0;
    if (side >= 2 && side <= MOST && one->thumb_a.len == (Py_ssize_t)side * side && one->thumb_b.len == one->thumb_a.len &&
        one->transform.len == 6 * (Py_ssize_t)sizeof(double) && one->sigma >= 0)
        return 1;
    PyErr_SetString(PyExc_ValueError, "two square pictures of up to 64 pixels and six numbers are needed");
    PyBuffer_Release(&one->thumb_a);
    PyBuffer_Release(&one->thumb_b);
    PyBuffer_Release(&one->transform);
    return 0;
}

static PyObject *compare(PyObject *self, PyObject *args) {
    PyObject *given, *answer = NULL;
    int side, min_covered;
    (void)self;
    if (!PyArg_ParseTuple(args, "O!ii", &PyList_Type, &given, &side, &min_covered)) return NULL;
    const Py_ssize_t count = PyList_Size(given);
    Py_ssize_t held = 0;
    Case *cases = PyMem_Malloc((size_t)(count ? count : 1) * sizeof *cases);
    if (!cases) return PyErr_NoMemory();
    while (held < count && hold(PyList_GetItem(given, held), side, cases + held)) held++;
    if (held == count) {
        Py_BEGIN_ALLOW_THREADS
        for (Py_ssize_t k = 0; k < count; k++)
            lay(cases[k].thumb_a.buf, cases[k].thumb_b.buf, side, cases[k].transform.buf, cases[k].sigma, min_covered,
                &cases[k].result);
        Py_END_ALLOW_THREADS
        answer = PyList_New(count);
        for (Py_ssize_t k = 0; answer && k < count; k++) {
            const Result *r = &cases[k].result;
            PyObject *item = Py_BuildValue("iddddd", r->covered, r->correlation, r->local, r->agreeing,
                                           r->contradicting, r->texture);
            if (!item || PyList_SetItem(answer, k, item)) Py_CLEAR(answer);
        }
    }
    for (Py_ssize_t k = 0; k < held; k++) {
        PyBuffer_Release(&cases[k].thumb_a);
        PyBuffer_Release(&cases[k].thumb_b);
        PyBuffer_Release(&cases[k].transform);
    }
    PyMem_Free(cases);
    return answer;
}

static PyMethodDef methods[] = {
    {"compare", compare, METH_VARARGS,
     "compare([(thumb_a, thumb_b, transform, sigma), ...], side, min_covered) -> [(covered, correlation, local, agreeing, "
     "contradicting, texture), ...]"},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_agreement", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__agreement(void) { return PyModule_Create(&module); }
