/* Lay one small grey picture over another and correlate them in windows; the method is told in agreement.py.
 *
 * compare([(thumb_a, thumb_b, transform, sigma), ...], side, min_covered, kernel)
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
static const double LEAST_SIGMA = 0.1; /* pixels of a blur below which the neighbours count for nothing */
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

static int always(void) { return 1; }

#define KERNEL(name) name##_portable
#include "agreement_kernels.h"
#undef KERNEL

#if (defined(__GNUC__) || defined(__clang__)) && defined(__x86_64__)
#define HAS_AVX2 1
static int has_avx2(void) { return __builtin_cpu_supports("avx2") != 0; }
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
#endif

typedef struct {
    const char *name;
    void (*lay)(const uint8_t *thumb_a, const uint8_t *thumb_b, int side, const double *transform, double sigma,
                int min_covered, Result *result);
    int (*is_available)(void);
} NamedKernel;

/* The fastest first; all give the same bits. */
static const NamedKernel KERNELS[] = {
#ifdef HAS_AVX2
    {"avx2", lay_avx2, has_avx2},
#endif
    {"portable", lay_portable, always},
};

enum { KERNEL_COUNT = sizeof KERNELS / sizeof KERNELS[0] };

typedef struct {
    Py_buffer thumb_a, thumb_b;
    double transform[6], sigma;
    Result result;
} Case;

/* Hold what a case is made of; return 0 with an error set, and nothing held, if it does not fit together. */
static int hold(PyObject *given, int side, Case *one) {
    Py_buffer transform;
    memset(one, 0, sizeof *one);
    if (!PyTuple_Check(given)) {
        PyErr_SetString(PyExc_TypeError, "tuples of two pictures, a transform and sigma are needed");
        return 0;
    }
    if (!PyArg_ParseTuple(given, "y*y*y*d", &one->thumb_a, &one->thumb_b, &transform, &one->sigma)) return 0;
    const int fits = side >= 2 && side <= MOST && one->thumb_a.len == (Py_ssize_t)side * side &&
                     one->thumb_b.len == one->thumb_a.len && transform.len == (Py_ssize_t)sizeof one->transform &&
                     one->sigma >= 0;
    /* Buffers begin at any address. */
    if (fits) memcpy(one->transform, transform.buf, sizeof one->transform);
    PyBuffer_Release(&transform);
    if (fits) return 1;
    PyErr_SetString(PyExc_ValueError, "two square pictures of up to 64 pixels and six numbers are needed");
    PyBuffer_Release(&one->thumb_a);
    PyBuffer_Release(&one->thumb_b);
    return 0;
}

static PyObject *compare(PyObject *self, PyObject *args) {
    PyObject *given, *answer = NULL;
    int side, min_covered;
    const char *name;
    const NamedKernel *kernel = NULL;
    (void)self;
    if (!PyArg_ParseTuple(args, "O!iis", &PyList_Type, &given, &side, &min_covered, &name)) return NULL;
    for (int k = 0; k < KERNEL_COUNT && !kernel; k++)
        if (strcmp(KERNELS[k].name, name) == 0 && KERNELS[k].is_available()) kernel = KERNELS + k;
    if (!kernel) return PyErr_Format(PyExc_ValueError, "this machine has no such kernel");
    const Py_ssize_t count = PyList_Size(given);
    Py_ssize_t held = 0;
    Case *cases = PyMem_Malloc((size_t)(count ? count : 1) * sizeof *cases);
    if (!cases) return PyErr_NoMemory();
    while (held < count && hold(PyList_GetItem(given, held), side, cases + held)) held++;
    if (held == count) {
        Py_BEGIN_ALLOW_THREADS
        for (Py_ssize_t k = 0; k < count; k++)
            kernel->lay(cases[k].thumb_a.buf, cases[k].thumb_b.buf, side, cases[k].transform, cases[k].sigma, min_covered,
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
    }
    PyMem_Free(cases);
    return answer;
}

static int fill_module(PyObject *made) {
    PyObject *names = PyList_New(0);
    for (int k = 0; names && k < KERNEL_COUNT; k++) {
        PyObject *name = KERNELS[k].is_available() ? PyUnicode_FromString(KERNELS[k].name) : NULL;
        if (name && PyList_Append(names, name) < 0) Py_CLEAR(names);
        Py_XDECREF(name);
    }
    PyObject *kernels = names ? PyList_AsTuple(names) : NULL;
    const int status = kernels ? PyModule_AddObjectRef(made, "KERNELS", kernels) : -1;
    Py_XDECREF(names);
    Py_XDECREF(kernels);
    return status;
}

static PyMethodDef methods[] = {
    {"compare", compare, METH_VARARGS,
     "compare([(thumb_a, thumb_b, transform, sigma), ...], side, min_covered, kernel) -> [(covered, correlation, local, "
     "agreeing, contradicting, texture), ...]"},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {{Py_mod_exec, fill_module}, {0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_agreement", NULL, 0, methods, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__agreement(void) { return PyModuleDef_Init(&module); }
