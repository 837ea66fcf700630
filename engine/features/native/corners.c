/* Corners of a grey picture and what they look like: FAST, Harris, intensity centroids and steered comparisons.
 *
 * This is ORB (Rublee et al., ICCV 2011), written for one picture on one core, with the GIL released: corners found on
 * four levels of a pyramid, the best by their Harris response, each with the direction to the centre of its grey and
 * 256 comparisons of blurred grey around it, laid along that direction.
 */
#if defined(__GNUC__) && !defined(__clang__)
/* Many a Python has its extensions built with -O2, at which GCC hardly puts loops into vectors. */
#pragma GCC optimize("O3")
#endif
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(_MSC_VER) && !defined(restrict)
#define restrict __restrict /* the word of C99 is there only if one asks for C11 */
#endif

#include "comparisons.h"

enum {
    LEVELS = 4,
    MARGIN = 8,      /* pixels from the edge within which no corner is sought */
    RADIUS = 15,     /* of the patch whose grey gives the direction */
    PADDING = 12,    /* around each level: what a comparison reaches, and the blur beyond */
    BLOCK = 32,      /* pixels that are scored side by side */
    REACH = 3,       /* of the ring of FAST, and of the blur */
    RING = 16,
    DIRECTIONS = 128,
    TESTS = COMPARISONS,
    BYTES = TESTS / 8,
    MOST = 512,      /* features */
    MOST_SIDE = 1000 /* of a picture */
};

static const double STEP = 1.41; /* from level to level */

/* Thresholds of FAST: few corners score above the first, and where they are enough no others are looked at. */
static const int FIRST_THRESHOLD = 40, LAST_THRESHOLD = 16;

static const int ring_x[RING] = {0, 1, 2, 3, 3, 3, 2, 1, 0, -1, -2, -3, -3, -3, -2, -1};
static const int ring_y[RING] = {-3, -3, -2, -1, 0, 1, 2, 3, 3, 3, 2, 1, 0, -1, -2, -3};

static int has_avx2;

typedef struct {
    int width, height, stride;
    uint8_t *grey, *blurred; /* their first pixel; PADDING pixels around it are there too */
} Level;

typedef struct { int x, y; float response; } Corner;

/* ----------------------------------------------------------------------------------------------------------- kernels */

#define KERNEL(name) name##_plain
#include "corner_kernels.h"
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
#include "corner_kernels.h"
#undef KERNEL
#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif
#else
#define HAS_AVX2() 0
#define blur_avx2 blur_plain
#define score_level_avx2 score_level_plain
#endif

#include "corner_description.h"
#include "corner_pyramid.h"

/* ----------------------------------------------------------------------------------------------------------- corners */

static inline int is_peak(const uint8_t *at, int stride) {
    uint8_t here = *at;
    const uint8_t *above = at - stride, *below = at + stride;
    return here > at[-1] && here > at[1] && here > above[-1] && here > above[0] && here > above[1] &&
           here > below[-1] && here > below[0] && here > below[1];
}

/* Write the peaks among the scores, at least ``wanted`` of the highest if there are as many; return how many. */
static int take_peaks(const Level *level, const uint8_t *scores, int wanted, Corner *corners, int room) {
    int counts[256] = {0}, found = 0, kept = 0, total = 0, least = 255, end = level->width - MARGIN;
    for (int y = MARGIN; y < level->height - MARGIN; y++) {
        const uint8_t *row = scores + (ptrdiff_t)y * level->stride;
        for (int start = MARGIN; start < end; start += 8) {
            uint64_t eight;
            memcpy(&eight, row + start, sizeof eight);
            if (!eight) continue;
            for (int x = start; x < start + 8 && x < end; x++) {
                if (!row[x] || !is_peak(row + x, level->stride) || found == room) continue;
                corners[found++] = (Corner){x, y, row[x]};
                counts[row[x]]++;
            }
        }
    }
    while (least > 0 && total + counts[least] < wanted) total += counts[least--];
    for (int i = 0; i < found; i++)
        if (corners[i].response >= (float)least) corners[kept++] = corners[i];
    return kept;
}

/* How much the grey changes in every direction, over a block of seven pixels (Harris and Stephens 1988). */
static float harris(const uint8_t *center, int stride) {
    int xx = 0, yy = 0, xy = 0;
    for (int y = -3; y <= 3; y++) {
        const uint8_t *row = center + y * stride - 3, *above = row - stride, *below = row + stride;
        for (int x = 0; x < 7; x++) {
            int dx = (row[x + 1] - row[x - 1]) * 2 + above[x + 1] - above[x - 1] + below[x + 1] - below[x - 1];
            int dy = (below[x] - above[x]) * 2 + below[x - 1] - above[x - 1] + below[x + 1] - above[x + 1];
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
    }
    double trace = (double)xx + yy;
    return (float)((double)xx * yy - (double)xy * xy - 0.04 * trace * trace);
}

/* By response, then by place, so that the same picture always gives the same list. */
static int compare_corners(const void *a, const void *b) {
    const Corner *first = a, *second = b;
    if (first->response != second->response) return first->response < second->response ? 1 : -1;
    return first->y != second->y ? first->y - second->y : first->x - second->x;
}

static int find_corners(const Level *level, int wanted, int is_wide, uint8_t *scores, Corner *corners, int room) {
    if (level->width <= 2 * MARGIN || level->height <= 2 * MARGIN) return 0;
    int count = 0;
    for (int threshold = FIRST_THRESHOLD;; threshold = LAST_THRESHOLD) {
        (is_wide ? score_level_avx2 : score_level_plain)(level, threshold, scores);
        count = take_peaks(level, scores, 2 * wanted, corners, room);
        if (count >= 2 * wanted || threshold == LAST_THRESHOLD) break;
    }
    for (int i = 0; i < count; i++)
        corners[i].response = harris(level->grey + (ptrdiff_t)corners[i].y * level->stride + corners[i].x, level->stride);
    qsort(corners, (size_t)count, sizeof *corners, compare_corners);
    return count < wanted ? count : wanted;
}

/* ---------------------------------------------------------------------------------------------------------- features */

static void put_short(uint8_t *out, double value) {
    long rounded = lrint(value);
    out[0] = (uint8_t)(rounded & 255);
    out[1] = (uint8_t)(rounded >> 8 & 255);
}

/* How many features each level is to give: as many as it has pixels along a side. */
static void share_features(int features, int wanted[LEVELS]) {
    double part = 1 / STEP, first = features * (1 - part) / (1 - pow(part, LEVELS));
    int given = 0;
    for (int i = 0; i < LEVELS - 1; i++, first *= part) given += wanted[i] = (int)lrint(first);
    wanted[LEVELS - 1] = features > given ? features - given : 0;
}

typedef struct {
    Level levels[LEVELS];
    uint8_t *scores;
    uint16_t *lines;
    Corner *corners;
    int room;
    int is_wide; /* AVX2 may be used */
} Work;

/* Write keypoints (x, y, diameter in 64ths of a pixel, direction in 100ths of a degree) and descriptors. */
static int extract(Work *work, int features, uint8_t *keypoints, uint8_t *descriptors) {
    int wanted[LEVELS], total = 0;
    double scale = 1;
    share_features(features, wanted);
    for (int number = 0; number < LEVELS; number++, scale *= STEP) {
        Level *level = &work->levels[number];
        if (number) shrink(level - 1, level);
        pad(level);
        int count = find_corners(level, wanted[number], work->is_wide, work->scores, work->corners, work->room);
        if (count) (work->is_wide ? blur_avx2 : blur_plain)(level, work->lines);
        for (int i = 0; i < count; i++, total++) {
            ptrdiff_t at = (ptrdiff_t)work->corners[i].y * level->stride + work->corners[i].x;
            double degrees = direction(level->grey + at, level->stride);
            uint8_t *keypoint = keypoints + (size_t)total * 8;
            put_short(keypoint, work->corners[i].x * scale * 64);
            put_short(keypoint + 2, work->corners[i].y * scale * 64);
            put_short(keypoint + 4, 31 * scale * 64);
            put_short(keypoint + 6, degrees * 100);
            describe(level->blurred + at, level->stride, degrees, descriptors + (size_t)total * BYTES);
        }
    }
    return total;
}

/* Lay the levels out in one piece of memory; NULL if there is none. All have one stride. */
static uint8_t *lay_out(Work *work, int height, int width) {
    int stride = width + 2 * PADDING + BLOCK;
    size_t sizes[LEVELS], all = 0, plane = (size_t)stride * (height + 2 * PADDING);
    double scale = 1;
    for (int i = 0; i < LEVELS; i++, scale *= STEP) {
        Level *level = &work->levels[i];
        level->stride = stride;
        level->width = i ? (int)lrint(width / scale) : width;
        level->height = i ? (int)lrint(height / scale) : height;
        if (level->width < 1) level->width = 1;
        if (level->height < 1) level->height = 1;
        sizes[i] = (size_t)stride * (level->height + 2 * PADDING);
        all += sizes[i];
    }
    /* no two peaks are neighbours */
    work->room = (width / 2 + 1) * (height / 2 + 1);
    size_t lines = 7 * (size_t)stride * sizeof(uint16_t), corners = (size_t)work->room * sizeof(Corner);
    uint8_t *memory = malloc(corners + lines + 2 * plane + all + BLOCK);
    if (!memory) return NULL;
    work->corners = (Corner *)memory;
    work->lines = (uint16_t *)(memory + corners);
    work->scores = memory + corners + lines;
    uint8_t *blurred = work->scores + plane, *grey = blurred + plane;
    for (int i = 0; i < LEVELS; i++) {
        work->levels[i].blurred = blurred + (size_t)PADDING * stride + PADDING;
        work->levels[i].grey = grey + (size_t)PADDING * stride + PADDING;
        grey += sizes[i];
    }
    return memory;
}

static PyObject *find(PyObject *self, PyObject *args) {
    PyObject *grey, *result = NULL;
    Py_buffer view;
    int features, is_wide;
    (void)self;
    if (!PyArg_ParseTuple(args, "Oip", &grey, &features, &is_wide)) return NULL;
    if (PyObject_GetBuffer(grey, &view, PyBUF_C_CONTIGUOUS) < 0) return NULL;
    if (view.ndim != 2 || view.itemsize != 1 || view.shape[0] < 1 || view.shape[1] < 1 || view.shape[0] > MOST_SIDE ||
        view.shape[1] > MOST_SIDE || features < 1 || features > MOST) {
        PyErr_SetString(PyExc_ValueError, "no grey picture of at most 1000 x 1000 pixels, or too many features");
    } else {
        int height = (int)view.shape[0], width = (int)view.shape[1], found;
        uint8_t keypoints[MOST * 8], descriptors[MOST * BYTES];
        Work work;
        work.is_wide = is_wide && has_avx2;
        uint8_t *memory = lay_out(&work, height, width);
        if (memory) {
            Py_BEGIN_ALLOW_THREADS
            for (int y = 0; y < height; y++)
                memcpy(work.levels[0].grey + (ptrdiff_t)y * work.levels[0].stride,
                       (const uint8_t *)view.buf + (size_t)y * width, (size_t)width);
            found = extract(&work, features, keypoints, descriptors);
            Py_END_ALLOW_THREADS
            free(memory);
            result = Py_BuildValue("y#y#", (char *)keypoints, (Py_ssize_t)found * 8, (char *)descriptors,
                                   (Py_ssize_t)found * BYTES);
        } else {
            PyErr_NoMemory();
        }
    }
    PyBuffer_Release(&view);
    return result;
}

static PyMethodDef methods[] = {
    {"find", find, METH_VARARGS, "find(grey, features, is_wide) -> (keypoints of 8 bytes each, descriptors of 32 bytes each)"},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_corners", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__corners(void) {
    has_avx2 = HAS_AVX2();
    prepare_tables();
    return PyModule_Create(&module);
}
