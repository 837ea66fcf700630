/* The hashes of a thumbprint and the levels of the signature: what is seen of a picture's shape, without the GIL.
 *
 * All of it is what perceptual.py and signature.py define, bit by bit. A hash is handed out only where no coefficient
 * lies so near the median that rounding could decide; of the few other pictures, flat and symmetric ones above all,
 * perceptual.py asks the libraries that make the definition.
 */
#if defined(__GNUC__) && !defined(__clang__)
/* Many a Python has its extensions built with -O2, at which GCC hardly puts loops into vectors. */
#pragma GCC optimize("O3")
#endif
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "goldberg_signature.h"
#include "perceptual_hash.h"

static PyObject *hashes(PyObject *self, PyObject *grey) {
    Py_buffer view;
    uint8_t coarse[ORIENTATIONS * 8], fine[ORIENTATIONS * 32];
    int has_coarse, has_fine;
    (void)self;
    if (PyObject_GetBuffer(grey, &view, PyBUF_C_CONTIGUOUS) < 0) return NULL;
    if (view.len != SIDE * SIDE || view.itemsize != 1) {
        PyBuffer_Release(&view);
        PyErr_SetString(PyExc_ValueError, "a thumbprint has 64 x 64 bytes");
        return NULL;
    }
    Py_BEGIN_ALLOW_THREADS
    uint8_t small[HALF * HALF];
    halve(view.buf, small);
    has_coarse = hash(small, 8, cosines_32[0], coarse);
    has_fine = hash(view.buf, 16, cosines_64[0], fine);
    Py_END_ALLOW_THREADS
    PyBuffer_Release(&view);
    return Py_BuildValue("y#y#", has_coarse ? (char *)coarse : NULL, (Py_ssize_t)sizeof coarse,
                         has_fine ? (char *)fine : NULL, (Py_ssize_t)sizeof fine);
}

static PyObject *signature(PyObject *self, PyObject *grey) {
    Py_buffer view;
    int8_t levels[LEVELS];
    (void)self;
    if (PyObject_GetBuffer(grey, &view, PyBUF_C_CONTIGUOUS) < 0) return NULL;
    if (view.ndim != 2 || view.itemsize != 1 || view.shape[0] < 3 || view.shape[1] < 3 || view.shape[0] > INT32_MAX ||
        view.shape[1] > INT32_MAX / 256) {
        PyBuffer_Release(&view);
        PyErr_SetString(PyExc_ValueError, "no grey picture of at least three lines");
        return NULL;
    }
    int height = (int)view.shape[0], width = (int)view.shape[1];
    int64_t *by_row = malloc(((size_t)height + width) * sizeof(int64_t) + (size_t)width * sizeof(uint16_t));
    if (!by_row) {
        PyBuffer_Release(&view);
        return PyErr_NoMemory();
    }
    Py_BEGIN_ALLOW_THREADS
    int64_t *by_column = by_row + height;
    int rows[2], columns[2];
    double means[POINTS];
    sum_activity(view.buf, height, width, by_row, by_column, (uint16_t *)(by_column + width));
    find_window(by_row, height, rows);
    find_window(by_column, width, columns);
    grid_means(view.buf, height, width, rows, columns, means);
    to_levels(means, levels);
    Py_END_ALLOW_THREADS
    free(by_row);
    PyBuffer_Release(&view);
    return PyBytes_FromStringAndSize((const char *)levels, sizeof levels);
}

static PyMethodDef methods[] = {
    {"hashes", hashes, METH_O,
     "hashes(thumbprint) -> (64 bytes, 256 bytes), each None where rounding could decide a bit"},
    {"signature", signature, METH_O, "signature(grey) -> 272 levels in -2..2, one byte each"},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_shapes", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__shapes(void) {
    prepare_halving();
    prepare_cosines();
    return PyModule_Create(&module);
}
