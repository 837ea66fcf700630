/* Dot products of one dense query with many compressed rows, for engine/sparse/distance.py.

   Nothing is allocated and no Python object touched while the work runs; the GIL is released. Which kernel runs is the
   caller's choice among those that this processor has, so one build serves every machine. */

#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>

#include "rows.h"

/* Find the parts of a row; return 0 if they do not lie within it or it is of another kind or length. */
static int view_row(const uint8_t *bytes, size_t size, int kind, uint32_t dims, row_view *row)
{
    row->words = ((size_t)dims + 63) / 64;
    if (size < HEADER_BYTES + 8 * row->words || bytes[0] != 'S' || bytes[1] != 'V' || bytes[2] != VERSION ||
        bytes[3] != kind || load_u32(bytes + 4) != dims)
        return 0;
    row->count = load_u32(bytes + 8);
    row->split = load_u32(bytes + 24) & 0xff;
    row->exceptions = load_u32(bytes + 24) >> 8;
    row->bitmap = bytes + HEADER_BYTES;
    row->values = row->bitmap + 8 * row->words;
    row->end = bytes + size;
    return row->count <= dims && (kind != KIND_BYTES || (size_t)(row->end - row->values) == row->count);
}

typedef struct {
    const uint8_t *rows;
    int64_t size, count;
    const int64_t *offsets;
    const void *query;
    uint32_t dims;
    int kind;
    int64_t *products;
} dot_task;

/* Return the number of the first row that is damaged, or -1. */
static int64_t dot_rows(const dot_task *t, const named_kernel *kernel)
{
    for (int64_t i = 0; i < t->count; i++) {
        const int64_t start = t->offsets[i], stop = t->offsets[i + 1];
        row_view row;
        if (start < 0 || stop < start || stop > t->size ||
            !view_row(t->rows + start, (size_t)(stop - start), t->kind, t->dims, &row))
            return i;
        t->products[i] = t->kind == KIND_BYTES ? kernel->dot_bytes(&row, t->query) : kernel->dot_integers(&row, t->query);
        if (t->products[i] == BAD_ROW)
            return i;
    }
    return -1;
}

static PyObject *py_dot(PyObject *module, PyObject *args)
{
    (void)module;
    Py_buffer query, rows, offsets, products;
    const char *name;
    int kind;
    unsigned int dims;
    if (!PyArg_ParseTuple(args, "iIy*y*y*w*s:dot", &kind, &dims, &query, &rows, &offsets, &products, &name))
        return NULL;
    const named_kernel *kernel = NULL;
    for (const named_kernel *k = SPARSE_KERNELS; k->name; k++)
        if (strcmp(k->name, name) == 0 && k->is_available())
            kernel = k;
    const size_t columns = ((size_t)dims + 63) / 64 * 64;
    const dot_task task = {rows.buf,  (int64_t)rows.len, (int64_t)(products.len / 8), offsets.buf,
                           query.buf, dims,              kind,                        products.buf};
    const char *wrong = NULL;
    if (!kernel)
        wrong = "this machine has no such kernel";
    else if (kind != KIND_BYTES && kind != KIND_INTEGERS)
        wrong = "no such kind of rows";
    else if (dims < 1 || dims > MAX_DIMS || (size_t)query.len != columns * (kind == KIND_BYTES ? 1 : 4))
        wrong = "the query must be padded to a multiple of 64 columns";
    else if (products.len % 8 || offsets.len != products.len + 8)
        wrong = "offsets and products do not fit together";
    else if ((uintptr_t)offsets.buf % 8 || (uintptr_t)products.buf % 8 || (uintptr_t)query.buf % 4)
        wrong = "buffers must be aligned";
    int64_t bad = -1;
    if (!wrong) {
        Py_BEGIN_ALLOW_THREADS
        bad = dot_rows(&task, kernel);
        Py_END_ALLOW_THREADS
    }
    PyBuffer_Release(&query);
    PyBuffer_Release(&rows);
    PyBuffer_Release(&offsets);
    PyBuffer_Release(&products);
    if (wrong)
        return PyErr_Format(PyExc_ValueError, "%s", wrong);
    return PyLong_FromLongLong((long long)bad);
}

static int fill_module(PyObject *module)
{
    sparse_fill_tables();
    PyObject *names = PyList_New(0);
    for (const named_kernel *k = SPARSE_KERNELS; names && k->name; k++) {
        PyObject *name = k->is_available() ? PyUnicode_FromString(k->name) : NULL;
        const int is_lost = k->is_available() && (!name || PyList_Append(names, name) < 0);
        Py_XDECREF(name);
        if (is_lost)
            Py_CLEAR(names);
    }
    PyObject *kernels = names ? PyList_AsTuple(names) : NULL;
    Py_XDECREF(names);
    if (!kernels)
        return -1;
    const int status = PyModule_AddObjectRef(module, "KERNELS", kernels);
    Py_DECREF(kernels);
    return status;
}

static PyMethodDef METHODS[] = {{"dot", py_dot, METH_VARARGS, "Dot products of many rows; see _kernels.pyi."},
                                {NULL, NULL, 0, NULL}};
static PyModuleDef_Slot SLOTS[] = {{Py_mod_exec, fill_module}, {0, NULL}};
static struct PyModuleDef MODULE = {PyModuleDef_HEAD_INIT, "_kernels", NULL, 0, METHODS, SLOTS, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__kernels(void) { return PyModuleDef_Init(&MODULE); }
