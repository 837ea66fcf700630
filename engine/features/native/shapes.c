/* The hashes of a thumbprint and the levels of the signature: what is seen of a picture's shape, without the GIL.
 *
 * All of it is what perceptual.py and signature.py define, bit by bit. A hash is handed out only where no coefficient
 * lies so near the median that rounding could decide; of the few other pictures, flat and symmetric ones above all,
 * perceptual.py asks the libraries that make the definition.
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { SIDE = 64, HALF = SIDE / 2, ORIENTATIONS = 8, TAPS = 13, BITS_OF_WEIGHTS = 22 };

static const double PI = 3.14159265358979323846;

/* Coefficients are sums of a few million at most, and so exact to a millionth and better. */
static const double UNDECIDED = 1e-4;

/* ------------------------------------------------------------------------------------------------- perceptual hashes */

typedef struct { int first, count, weights[TAPS]; } Filter;

static Filter halving[HALF];
static double cosines_64[16][32], cosines_32[8][16]; /* [frequency][sample], the first half of the samples */

static double lanczos(double x) {
    if (x < -3.0 || x >= 3.0) return 0.0;
    if (x == 0.0) return 1.0;
    double whole = x * PI, third = x / 3.0 * PI;
    return sin(whole) / whole * (sin(third) / third);
}

/* Weights by which Pillow shrinks a line of 64 to 32, rounded to its fixed point. */
static void prepare_halving(void) {
    for (int at = 0; at < HALF; at++) {
        Filter *filter = &halving[at];
        double center = (at + 0.5) * 2.0, sum = 0, exact[TAPS];
        int first = (int)(center - 6.0 + 0.5), end = (int)(center + 6.0 + 0.5);
        filter->first = first < 0 ? 0 : first;
        filter->count = (end > SIDE ? SIDE : end) - filter->first;
        for (int tap = 0; tap < filter->count; tap++)
            sum += exact[tap] = lanczos((tap + filter->first - center + 0.5) * 0.5);
        for (int tap = 0; tap < filter->count; tap++) {
            double weight = exact[tap] / sum * (1 << BITS_OF_WEIGHTS);
            filter->weights[tap] = (int)(weight < 0 ? weight - 0.5 : weight + 0.5);
        }
    }
}

static void prepare_cosines(void) {
    for (int k = 0; k < 16; k++)
        for (int n = 0; n < 32; n++) cosines_64[k][n] = 2 * cos(PI * k * (2 * n + 1) / 128);
    for (int k = 0; k < 8; k++)
        for (int n = 0; n < 16; n++) cosines_32[k][n] = 2 * cos(PI * k * (2 * n + 1) / 64);
}

static inline uint8_t to_byte(int fixed) {
    int value = fixed >> BITS_OF_WEIGHTS;
    return (uint8_t)(value < 0 ? 0 : value > 255 ? 255 : value);
}

/* Shrink 64 x 64 to 32 x 32: lines first, then columns, each rounded to bytes. */
static void halve(const uint8_t *grey, uint8_t *small) {
    uint8_t narrow[SIDE * HALF];
    for (int x = 0; x < HALF; x++) {
        const Filter *filter = &halving[x];
        for (int y = 0; y < SIDE; y++) {
            const uint8_t *from = grey + y * SIDE + filter->first;
            int sum = 1 << (BITS_OF_WEIGHTS - 1);
            for (int tap = 0; tap < filter->count; tap++) sum += from[tap] * filter->weights[tap];
            narrow[y * HALF + x] = to_byte(sum);
        }
    }
    for (int y = 0; y < HALF; y++) {
        const Filter *filter = &halving[y];
        int sums[HALF];
        for (int x = 0; x < HALF; x++) sums[x] = 1 << (BITS_OF_WEIGHTS - 1);
        for (int tap = 0; tap < filter->count; tap++) {
            const uint8_t *from = narrow + (filter->first + tap) * HALF;
            int weight = filter->weights[tap];
            for (int x = 0; x < HALF; x++) sums[x] += from[x] * weight;
        }
        for (int x = 0; x < HALF; x++) small[y * HALF + x] = to_byte(sums[x]);
    }
}

/* The lowest ``side`` x ``side`` frequencies of a square of four times that side. A cosine is even or odd around the
 * middle, so that sums and differences of opposite samples halve the work. */
static void low_frequencies(const uint8_t *grey, int side, const double *cosines, double *low) {
    int whole = side * 4, half = side * 2;
    double even[32 * SIDE], odd[32 * SIDE], rows[16 * SIDE];
    for (int n = 0; n < half; n++) {
        const uint8_t *above = grey + n * whole, *below = grey + (whole - 1 - n) * whole;
        for (int x = 0; x < whole; x++) {
            even[n * whole + x] = above[x] + below[x];
            odd[n * whole + x] = above[x] - below[x];
        }
    }
    for (int k = 0; k < side; k++) {
        const double *samples = k & 1 ? odd : even;
        double *row = rows + k * whole;
        for (int x = 0; x < whole; x++) row[x] = 0;
        for (int n = 0; n < half; n++) {
            double cosine = cosines[k * half + n];
            for (int x = 0; x < whole; x++) row[x] += cosine * samples[n * whole + x];
        }
    }
    for (int v = 0; v < side; v++) {
        double sums[32], differences[32];
        const double *row = rows + v * whole;
        for (int n = 0; n < half; n++) {
            sums[n] = row[n] + row[whole - 1 - n];
            differences[n] = row[n] - row[whole - 1 - n];
        }
        for (int k = 0; k < side; k++) {
            const double *samples = k & 1 ? differences : sums;
            double sum = 0;
            for (int n = 0; n < half; n++) sum += cosines[k * half + n] * samples[n];
            low[v * side + k] = sum;
        }
    }
}

/* Let ``values[at]`` be the one that would stand there if they were sorted, with none larger before it. */
static void select_nth(double *values, int count, int at) {
    int low = 0, high = count - 1;
    while (low < high) {
        double pivot = values[(low + high) / 2];
        int i = low, j = high;
        while (i <= j) {
            while (values[i] < pivot) i++;
            while (values[j] > pivot) j--;
            if (i <= j) {
                double value = values[i];
                values[i++] = values[j];
                values[j--] = value;
            }
        }
        if (at <= j) high = j;
        else if (at >= i) low = i;
        else return;
    }
}

static double largest(const double *values, int count) {
    double found = values[0];
    for (int i = 1; i < count; i++) found = values[i] > found ? values[i] : found;
    return found;
}

/* Write the bits of eight orientations, most significant first; 0 if rounding could decide one of them. */
static int hash(const uint8_t *grey, int side, const double *cosines, uint8_t *packed) {
    double low[16 * 16], sorted[16 * 16], mirrored[16 * 16];
    uint8_t bits[4][16 * 16];
    int count = side * side, bytes = count / 8;
    low_frequencies(grey, side, cosines, low);
    for (int mirror = 0; mirror < 4; mirror++) {
        for (int v = 0; v < side; v++)
            for (int u = 0; u < side; u++) {
                int is_negative = ((mirror & 1) & u) ^ ((mirror >> 1) & v & 1);
                mirrored[v * side + u] = is_negative ? -low[v * side + u] : low[v * side + u];
            }
        memcpy(sorted, mirrored, (size_t)count * sizeof *sorted);
        select_nth(sorted, count, count / 2);
        double above = sorted[count / 2];
        if (above - largest(sorted, count / 2) < UNDECIDED) return 0;
        for (int i = 0; i < count; i++) bits[mirror][i] = mirrored[i] >= above;
    }
    memset(packed, 0, (size_t)(ORIENTATIONS * bytes));
    for (int number = 0; number < ORIENTATIONS; number++) {
        /* the transpose of "mirrored in y" is "transposed, then mirrored in x" */
        static const int mirror_of[ORIENTATIONS] = {0, 1, 2, 3, 0, 2, 1, 3};
        const uint8_t *from = bits[mirror_of[number]];
        uint8_t *to = packed + number * bytes;
        for (int v = 0; v < side; v++)
            for (int u = 0; u < side; u++) {
                int bit = v * side + u;
                to[bit >> 3] |= (uint8_t)(from[number < 4 ? bit : u * side + v] << (7 - (bit & 7)));
            }
    }
    return 1;
}

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

/* -------------------------------------------------------------------------------------------------------- signature */

enum { GRID = 9, POINTS = GRID * GRID, LEVELS = 272, ROWS_OF_SHORTS = 256 };

static const double CROP_FROM = 0.05, CROP_TO = 0.95, SAME = 2.0;

/* The value between the sorted, counted from 0, as numpy.interp gives it; volatile keeps compilers from fusing. */
static double value_at(const int64_t *sorted, int count, double position) {
    int before = (int)position;
    if (before >= count - 1) return (double)sorted[count - 1];
    if (position == before) return (double)sorted[before];
    double slope = (double)sorted[before + 1] - (double)sorted[before];
    volatile double rise = slope * (position - before);
    return rise + (double)sorted[before];
}

/* The lines between which the middle 90 % of the activity lies; ``activity`` becomes its running sum. */
static void find_window(int64_t *activity, int count, int window[2]) {
    int first = 0, last = 0;
    for (int i = 1; i < count; i++) activity[i] += activity[i - 1];
    double low = value_at(activity, count, CROP_FROM * (count - 1));
    double high = value_at(activity, count, CROP_TO * (count - 1));
    while (first < count && !((double)activity[first] > low)) first++;
    while (last < count && !((double)activity[last] >= high)) last++;
    if (first > last) {
        first = (int)(CROP_FROM * count);
        last = (int)(CROP_TO * count);
    }
    window[0] = first;
    window[1] = last;
}

/* How much neighbours differ: across by row, and down by column. */
static void sum_activity(const uint8_t *grey, int height, int width, int64_t *by_row, int64_t *by_column,
                         uint16_t *some) {
    for (int y = 0; y < height; y++) {
        const uint8_t *row = grey + (size_t)y * width;
        int sum = 0;
        for (int x = 0; x + 1 < width; x++) sum += abs(row[x + 1] - row[x]);
        by_row[y] = sum;
    }
    memset(by_column, 0, (size_t)width * sizeof *by_column);
    for (int top = 0; top + 1 < height; top += ROWS_OF_SHORTS) {
        int bottom = top + ROWS_OF_SHORTS < height - 1 ? top + ROWS_OF_SHORTS : height - 1;
        memset(some, 0, (size_t)width * sizeof *some);
        for (int y = top; y < bottom; y++) {
            const uint8_t *row = grey + (size_t)y * width, *next = row + width;
            for (int x = 0; x < width; x++)
                some[x] = (uint16_t)(some[x] + (row[x] > next[x] ? row[x] - next[x] : next[x] - row[x]));
        }
        for (int x = 0; x < width; x++) by_column[x] += some[x];
    }
}

/* Where the parts around the nine points between two lines begin and end. */
static void place_parts(const int window[2], int size, int side, int starts[GRID], int ends[GRID]) {
    double step = ((double)window[1] - window[0]) / (GRID + 1);
    for (int i = 0; i < GRID; i++) {
        volatile double way = (i + 1) * step;
        double start = (int)(way + window[0]) - side / 2.0;
        starts[i] = start > 0 ? (int)start : 0;
        ends[i] = starts[i] + side < size ? starts[i] + side : size;
    }
}

static void grid_means(const uint8_t *grey, int height, int width, const int rows[2], const int columns[2],
                       double *means) {
    int shorter = height < width ? height : width, side = (int)(0.5 + shorter / 20.0);
    int top[GRID], bottom[GRID], left[GRID], right[GRID];
    if (side < 2) side = 2;
    place_parts(rows, height, side, top, bottom);
    place_parts(columns, width, side, left, right);
    for (int i = 0; i < GRID; i++)
        for (int j = 0; j < GRID; j++) {
            int64_t sum = 0;
            for (int y = top[i]; y < bottom[i]; y++) {
                const uint8_t *row = grey + (size_t)y * width;
                int of_row = 0;
                for (int x = left[j]; x < right[j]; x++) of_row += row[x];
                sum += of_row;
            }
            means[i * GRID + j] = (double)sum / ((bottom[i] - top[i]) * (right[j] - left[j]));
        }
}

/* Put the differences to the neighbours to the right and below on five levels. */
static void to_levels(const double *means, int8_t *levels) {
    static const int down[4] = {0, 1, 1, 1}, across[4] = {1, -1, 0, 1};
    double differences[LEVELS], kept[LEVELS];
    int count = 0, kept_count = 0;
    for (int row = 0; row < GRID; row++)
        for (int column = 0; column < GRID; column++)
            for (int step = 0; step < 4; step++) {
                int to_row = row + down[step], to_column = column + across[step];
                if (to_row >= GRID || to_column < 0 || to_column >= GRID) continue;
                double difference = means[row * GRID + column] - means[to_row * GRID + to_column];
                differences[count++] = difference;
                if (fabs(difference) >= SAME) kept[kept_count++] = fabs(difference);
            }
    memset(levels, 0, LEVELS);
    if (!kept_count) return;
    select_nth(kept, kept_count, kept_count / 2);
    double median = kept[kept_count / 2];
    if (kept_count % 2 == 0) median = (largest(kept, kept_count / 2) + median) / 2;
    for (int i = 0; i < LEVELS; i++) {
        double size = fabs(differences[i]);
        if (size >= SAME) levels[i] = (int8_t)((size > median ? 2 : 1) * (differences[i] > 0 ? 1 : -1));
    }
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
