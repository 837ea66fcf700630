/* Puts rows of local features into the order of one of the 16 chunks of 16 bits of their descriptors.
 *
 * `count` counts rows by the value of each chunk, and `scatter` puts those with a range of values of one chunk where the
 * cursors of the values are. No Python object is touched while the work runs, and the GIL is released.
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include "local_row.h"

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
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_local_rows", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__local_rows(void) { return PyModule_Create(&module); }
