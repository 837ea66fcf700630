/* Find what is left of a picture without uniform borders; borders.py says what a border is. Releases the GIL. */
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

#include "segment_means.h"

/* Steps of 255 by which a segment may be off the colour of the border: where it is taken as exactly constant, where it
 * must end at an edge, and where that edge must run along the whole line (near strong colours JPEG leaves much noise,
 * which for the mean of the line still cancels out). */
static const float CONSTANT = 2.0f, CLOSE = 4.5f, NOISY = 25.0f, NOISY_LINE = 9.0f;

/* An edge is a rise to this much within this part of the side: of any segment, and of the middle one. */
static const float EDGE = 16.0f, WHOLE_EDGE = 30.0f;
static const double EDGE_REACH = 0.04;

/* What noise may be of the whole edge behind it. */
static const float NOISE_OF_EDGE = 0.3f;

/* The foot of an edge: lines that are off by this part of its height, and at most so much, are blends of the two. */
static const double FOOT = 0.2, MAX_FOOT = 25.0, FOOT_REACH = 0.03;
enum { BLENDED_LINES = 2 };

/* An exactly constant border without an edge must be this deep to count. */
static const double MIN_CONSTANT_DEPTH = 0.05;

/* Lines beside a border just removed in which its edge still rings. */
enum { RINGING_LINES = 3 };

/* A frame that would keep less than this of a side is no frame but a picture of emptiness. */
static const double MIN_KEPT = 0.3;

/* Frames within frames. */
enum { MAX_ROUNDS = 4 };

enum { ROWS, COLUMNS, UNTOLD = -1 };

/* What is in hand: room for the longest side, allocated once. */
typedef struct {
    Share *shares;
    uint8_t *means; /* lines x segments x colours */
    float *by_segment, *worst, *of_line;
} Room;

/* Whether the outermost lines may be a border at all; for most photos that ends the search. */
static int begins_uniform(const Side *side, int skipped, int segments, Room *room) {
    mean_segments(side, skipped, skipped + 2, segments, room->shares, room->means);
    for (int c = 0; c < COLOURS; c++) {
        int least = 2 * 255, most = 0;
        for (int s = 0; s < segments; s++) {
            int twice = room->means[s * COLOURS + c] + room->means[(segments + s) * COLOURS + c];
            least = twice < least ? twice : least;
            most = twice > most ? twice : most;
        }
        if ((float)(most - least) > 4 * NOISY) return 0;
    }
    return 1;
}

/* --------------------------------------------------------------------------------------------------- lines of a border */

static int reach_of(double part, int side) {
    int reach = (int)nearbyint(part * side);
    return reach > 2 ? reach : 2;
}

static float largest(const float *values, int from, int to, int count) {
    float found = 0;
    for (int i = from; i < to && i < count; i++) found = values[i] > found ? values[i] : found;
    return found;
}

static int first_above(const float *values, int count, float limit) {
    for (int i = 0; i < count; i++)
        if (values[i] > limit) return i;
    return count;
}

static float median(const float *values, int count) {
    float sorted[SEGMENTS];
    for (int i = 0; i < count; i++) {
        int at = i;
        for (; at > 0 && sorted[at - 1] > values[i]; at--) sorted[at] = sorted[at - 1];
        sorted[at] = values[i];
    }
    return count % 2 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
}

/* The middle colour of the two outermost lines. */
static void colour_of(const uint8_t *means, int segments, int colour[COLOURS]) {
    for (int c = 0; c < COLOURS; c++) {
        int counts[256] = {0}, before = 0, level = 0;
        for (int i = 0; i < 2 * segments; i++) counts[means[i * COLOURS + c]]++;
        while (before + counts[level] <= segments) before += counts[level++];
        colour[c] = level;
    }
}

/* How far each segment, the worst of a line and the whole line are off the colour of the border, averaged over three
 * lines, which quietens noise further. */
static void measure(const uint8_t *means, int count, int segments, Room *room) {
    int colour[COLOURS], per_line = segments * COLOURS;
    colour_of(means, segments, colour);
    for (int line = 0; line < count; line++) {
        const uint8_t *here = means + (ptrdiff_t)line * per_line;
        const uint8_t *above = line ? here - per_line : here, *below = line + 1 < count ? here + per_line : here;
        float *by_segment = room->by_segment + (ptrdiff_t)line * segments, worst = 0;
        int sums[COLOURS] = {0, 0, 0}, most = 0;
        for (int s = 0; s < segments; s++) {
            int off = 0;
            for (int c = 0; c < COLOURS; c++) {
                int at = s * COLOURS + c, sum = above[at] + here[at] + below[at] - 3 * colour[c];
                sums[c] += sum;
                off = abs(sum) > off ? abs(sum) : off;
            }
            by_segment[s] = (float)(off * (1.0 / 3.0));
            worst = by_segment[s] > worst ? by_segment[s] : worst;
        }
        for (int c = 0; c < COLOURS; c++) most = abs(sums[c]) > most ? abs(sums[c]) : most;
        room->worst[line] = worst;
        room->of_line[line] = (float)((double)most / (3 * segments));
    }
}

/* Extend a border that ends at an edge over the lines in which both sides blend. */
static int past_the_foot(const float *worst, int count, int depth, int side) {
    if (depth == count) return count;
    double height = largest(worst, depth, depth + 4 * reach_of(EDGE_REACH, side), count);
    float foot = (float)fmin(MAX_FOOT, fmax((double)CLOSE, FOOT * height));
    int limit = depth + reach_of(FOOT_REACH, side);
    while (depth < limit && depth < count && worst[depth] <= foot) depth++;
    return depth + BLENDED_LINES < count ? depth + BLENDED_LINES : count;
}

/* Count the border lines at the beginning, or tell that these lines are too few of the ``side`` to know. */
static int border_lines(const uint8_t *means, int count, int segments, int side, int must_end_at_edge, Room *room) {
    measure(means, count, segments, room);
    const float *worst = room->worst;
    int reach = reach_of(EDGE_REACH, side), noisy = first_above(worst, count, NOISY);
    int noisy_line = first_above(room->of_line, count, NOISY_LINE);
    noisy = noisy_line < noisy ? noisy_line : noisy;
    if (noisy + 5 * reach > count && count < side - RINGING_LINES) return UNTOLD;
    int drifts = first_above(worst, count, CLOSE);
    if (drifts == count || (drifts && largest(worst, drifts, drifts + reach + 1, count) >= EDGE))
        return past_the_foot(worst, count, drifts, side);
    if (noisy > 0 && noisy < count) {
        float edge = 0;
        for (int line = noisy; line <= noisy + reach && line < count; line++) {
            float middle = median(room->by_segment + (ptrdiff_t)line * segments, segments);
            edge = middle > edge ? middle : edge;
        }
        if (edge >= WHOLE_EDGE && largest(worst, 0, noisy, count) <= NOISE_OF_EDGE * edge)
            return past_the_foot(worst, count, noisy, side);
    }
    /* the steps of a coded slope are constant too, and would be taken one by one */
    int constant = must_end_at_edge ? 0 : first_above(worst, count, CONSTANT);
    return constant >= MIN_CONSTANT_DEPTH * side ? constant : 0;
}

/* Count the lines of the border on one side; ``rings`` if another border has just been removed there. */
static int depth_of(const Side *side, int rings, Room *room) {
    int count = side->lines, segments = side->pixels < SEGMENTS ? side->pixels : SEGMENTS;
    for (int skipped = 0; skipped <= (rings ? RINGING_LINES : 0); skipped += RINGING_LINES) {
        if (count < skipped + 4 || !begins_uniform(side, skipped, segments, room)) continue;
        int depth = UNTOLD, done = 0, parts[2] = {count / 4, count};
        for (int i = 0; i < 2 && depth == UNTOLD; i++) {
            if (parts[i] < skipped + 4) continue;
            mean_segments(side, done, parts[i], segments, room->shares,
                          room->means + (ptrdiff_t)done * segments * COLOURS);
            done = parts[i];
            depth = border_lines(room->means + (ptrdiff_t)skipped * segments * COLOURS, parts[i] - skipped, segments,
                                 count, rings, room);
        }
        if (depth > 0 && skipped + depth > (skipped ? MIN_CONSTANT_DEPTH * count : 0)) return skipped + depth;
    }
    return 0;
}

/* ------------------------------------------------------------------------------------------------------------- frame */

static Side side_of(const uint8_t *rgb, int width, const int start[2], const int stop[2], int axis, int from_end) {
    ptrdiff_t strides[2] = {(ptrdiff_t)width * COLOURS, COLOURS};
    int across = 1 - axis;
    const uint8_t *first = rgb + start[across] * strides[across];
    Side side = {first + start[axis] * strides[axis], strides[axis], strides[across], stop[axis] - start[axis],
                 stop[across] - start[across]};
    if (from_end) {
        side.first = first + (stop[axis] - 1) * strides[axis];
        side.to_next_line = -strides[axis];
    }
    return side;
}

static void find(const uint8_t *rgb, int height, int width, Room *room, int start[2], int stop[2]) {
    int size[2] = {height, width}, was_cut[4] = {0, 0, 0, 0};
    start[ROWS] = start[COLUMNS] = 0;
    stop[ROWS] = height;
    stop[COLUMNS] = width;
    for (int round = 0, is_new = 1; round < MAX_ROUNDS && is_new; round++) {
        is_new = 0;
        for (int axis = ROWS; axis <= COLUMNS; axis++) {
            Side outer = side_of(rgb, width, start, stop, axis, 0), inner = side_of(rgb, width, start, stop, axis, 1);
            int first = depth_of(&outer, was_cut[axis], room), last = depth_of(&inner, was_cut[axis + 2], room);
            start[axis] += first;
            stop[axis] -= last;
            if (stop[axis] - start[axis] < MIN_KEPT * size[axis]) {
                start[ROWS] = start[COLUMNS] = 0;
                stop[ROWS] = height;
                stop[COLUMNS] = width;
                return;
            }
            was_cut[axis] |= first > 0;
            was_cut[axis + 2] |= last > 0;
            is_new |= first > 0 || last > 0;
        }
    }
}

static PyObject *find_frame(PyObject *self, PyObject *rgb) {
    Py_buffer view;
    (void)self;
    if (PyObject_GetBuffer(rgb, &view, PyBUF_C_CONTIGUOUS) < 0) return NULL;
    if (view.ndim != 3 || view.itemsize != 1 || view.shape[2] != COLOURS || view.shape[0] < 1 || view.shape[1] < 1 ||
        view.shape[0] > INT32_MAX / 1024 || view.shape[1] > INT32_MAX / 1024) {
        PyBuffer_Release(&view);
        PyErr_SetString(PyExc_ValueError, "no picture of three bytes a pixel");
        return NULL;
    }
    int height = (int)view.shape[0], width = (int)view.shape[1], start[2], stop[2];
    size_t longest = (size_t)(height > width ? height : width);
    /* limits between segments are shared, so that there are more shares than pixels */
    size_t shares = (longest + 2 * SEGMENTS) * sizeof(Share), lines = longest * sizeof(float);
    char *memory = malloc(shares + lines * (SEGMENTS + 2) + longest * PER_LINE);
    if (!memory) {
        PyBuffer_Release(&view);
        return PyErr_NoMemory();
    }
    Room room;
    room.shares = (Share *)memory;
    room.by_segment = (float *)(memory + shares);
    room.worst = room.by_segment + longest * SEGMENTS;
    room.of_line = room.worst + longest;
    room.means = (uint8_t *)(room.of_line + longest);
    Py_BEGIN_ALLOW_THREADS
    find(view.buf, height, width, &room, start, stop);
    Py_END_ALLOW_THREADS
    free(memory);
    PyBuffer_Release(&view);
    return Py_BuildValue("iiii", start[COLUMNS], start[ROWS], stop[COLUMNS], stop[ROWS]);
}

static PyMethodDef methods[] = {
    {"find_frame", find_frame, METH_O, "find_frame(rgb) -> (left, top, right, bottom)"},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_borders", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__borders(void) { return PyModule_Create(&module); }
