/* Puts rows of local features into the order of one of the 16 chunks of 16 bits of their descriptors.
 *
 * `count` counts rows by the value of each chunk, and `scatter` puts those with a range of values of one chunk where the
 * cursors of the values are. `mark` notes the buckets of rows in a Bloom filter (Bloom 1970), with one bit for each, and
 * `pick` gives the rows that share a bucket with a noted one, and a few others. No Python object is touched while the work runs, and the GIL is released.
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include "local_row.h"

static PyObject *count_chunks(PyObject *self, PyObject *args) {
    Py_buffer rows, counts;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*w*", &rows, &counts)) return NULL;
    int fits = rows.len % (Py_ssize_t)sizeof(Row) == 0 && counts.len == (Py_ssize_t)CHUNKS * VALUES * 8 &&
               is_aligned(&rows) && is_aligned(&counts);
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
    if (!fits) return PyErr_Format(PyExc_ValueError, "sizes or addresses of the arrays do not fit together");
    Py_RETURN_NONE;
}

static PyObject *scatter(PyObject *self, PyObject *args) {
    Py_buffer rows, cursors, out;
    int table, low;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*iiw*w*", &rows, &table, &low, &cursors, &out)) return NULL;
    int64_t values = (int64_t)(cursors.len / 8), room = (int64_t)(out.len / (Py_ssize_t)sizeof(Row));
    int fits = rows.len % (Py_ssize_t)sizeof(Row) == 0 && table >= 0 && table < CHUNKS && low >= 0 && low + values <= VALUES &&
               is_aligned(&rows) && is_aligned(&cursors) && is_aligned(&out);
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
    if (!fits) return PyErr_Format(PyExc_ValueError, "sizes or addresses of the arrays do not fit together");
    Py_RETURN_NONE;
}

/* The bit that stands for the bucket of a row in a table; `shift` leaves as many bits as number those of the filter. */
static inline uint64_t bit_of(const Row *row, int table, int step, uint32_t extra_mask, int shift) {
    uint64_t bucket = (uint64_t)table << 28 | (uint64_t)row->chunks[table] << 12 | (row->chunks[(table + step) % CHUNKS] & extra_mask);
    return (bucket + 1) * 0x9E3779B97F4A7C15ULL >> shift;
}

/* What 64 bits are shifted by to number the bits of a filter, or -1 if their number is no power of two. */
static int shift_of(const Py_buffer *filter) {
    int bits = 3;
    while (bits < 40 && (Py_ssize_t)1 << (bits - 3) < filter->len) bits++;
    return filter->len == (Py_ssize_t)1 << (bits - 3) ? 64 - bits : -1;
}

static PyObject *mark(PyObject *self, PyObject *args) {
    Py_buffer rows, filter;
    int step;
    unsigned int extra_mask;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*iIw*", &rows, &step, &extra_mask, &filter)) return NULL;
    int shift = shift_of(&filter);
    int fits = rows.len % (Py_ssize_t)sizeof(Row) == 0 && shift > 0 && step > 0 && step < CHUNKS && extra_mask < 1 << 12 &&
               is_aligned(&rows);
    if (fits) {
        Py_BEGIN_ALLOW_THREADS
        const Row *row = rows.buf, *end = row + rows.len / (Py_ssize_t)sizeof(Row);
        uint8_t *bytes = filter.buf;
        for (; row < end; row++)
            for (int t = 0; t < CHUNKS; t++) {
                uint64_t bit = bit_of(row, t, step, extra_mask, shift);
                bytes[bit >> 3] |= (uint8_t)(1 << (bit & 7));
            }
        Py_END_ALLOW_THREADS
    }
    PyBuffer_Release(&rows);
    PyBuffer_Release(&filter);
    if (!fits) return PyErr_Format(PyExc_ValueError, "sizes or addresses of the arrays do not fit together");
    Py_RETURN_NONE;
}

static PyObject *pick(PyObject *self, PyObject *args) {
    Py_buffer rows, filter, out;
    int step;
    unsigned int extra_mask;
    long long found = 0;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*iIy*w*", &rows, &step, &extra_mask, &filter, &out)) return NULL;
    int shift = shift_of(&filter);
    int fits = rows.len % (Py_ssize_t)sizeof(Row) == 0 && shift > 0 && step > 0 && step < CHUNKS && extra_mask < 1 << 12 &&
               out.len >= rows.len && is_aligned(&rows) && is_aligned(&out);
    if (fits) {
        Py_BEGIN_ALLOW_THREADS
        const Row *row = rows.buf, *end = row + rows.len / (Py_ssize_t)sizeof(Row);
        const uint8_t *bytes = filter.buf;
        Row *to = out.buf;
        for (; row < end; row++)
            for (int t = 0; t < CHUNKS; t++) {
                uint64_t bit = bit_of(row, t, step, extra_mask, shift);
                if (bytes[bit >> 3] >> (bit & 7) & 1) {
                    to[found++] = *row;
                    break;
                }
            }
        Py_END_ALLOW_THREADS
    }
    PyBuffer_Release(&rows);
    PyBuffer_Release(&filter);
    PyBuffer_Release(&out);
    if (!fits) return PyErr_Format(PyExc_ValueError, "sizes or addresses of the arrays do not fit together");
    return PyLong_FromLongLong(found);
}

static PyMethodDef methods[] = {
    {"count", count_chunks, METH_VARARGS, "count(rows, counts): add the rows to the counts by value of each chunk"},
    {"scatter", scatter, METH_VARARGS, "scatter(rows, table, low, cursors, out): put rows where the cursor of their value is"},
    {"mark", mark, METH_VARARGS, "mark(rows, step, extra_mask, filter): note the buckets of the rows, in all tables"},
    {"pick", pick, METH_VARARGS, "pick(rows, step, extra_mask, filter, out) -> written: the rows with a noted bucket"},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_local_rows", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__local_rows(void) { return PyModule_Create(&module); }
