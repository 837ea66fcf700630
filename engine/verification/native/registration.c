/* Place one picture in another by its local features: mutual nearest descriptors, then the similarity transform that
 * most of them agree on, sought over all pairs of correspondences, so that the same input always gives the same answer.
 * The GIL is released once for all pairs of pictures: handing it over takes as long as a pair.
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "inliers.h"
#include "nearest.h"

enum { TURNS = 12, SCALES = 9, HYPOTHESES_FROM = 28 };

typedef struct { float x, y, size, angle; } Corner;
typedef struct { Corner from, to; int distance, turn, scale; } Pairing;

/* Keep the pairings whose turn and scale are those of most, give or take one step; return how many. */
static int keep_consistent(Pairing *pairs, int count) {
    int bins[TURNS][SCALES] = {{0}}, wide[TURNS][SCALES + 2] = {{0}}, best = -1, best_turn = 0, best_scale = 0, kept = 0;
    for (int k = 0; k < count; k++) bins[pairs[k].turn][pairs[k].scale]++;
    for (int t = 0; t < TURNS; t++)
        for (int s = 0; s < SCALES; s++)
            wide[t][s + 1] = bins[t ? t - 1 : TURNS - 1][s] + bins[t][s] + bins[t < TURNS - 1 ? t + 1 : 0][s];
    for (int t = 0; t < TURNS; t++)
        for (int s = 0; s < SCALES; s++) {
            int sum = wide[t][s] + wide[t][s + 1] + wide[t][s + 2];
            if (sum > best) { best = sum; best_turn = t; best_scale = s; }
        }
    for (int k = 0; k < count; k++) {
        int turn = (pairs[k].turn - best_turn + TURNS + 1) % TURNS, scale = pairs[k].scale - best_scale;
        if (turn <= 2 && scale >= -1 && scale <= 1) pairs[kept++] = pairs[k];
    }
    return kept;
}

typedef struct {
    const char *name;
    nearest_kernel find_nearest;
    int (*count_inliers)(const Places *places, int count, Similarity s, double limit, int most);
    int (*is_available)(void);
} NamedKernel;

/* The fastest first; all give the same bits. */
static const NamedKernel KERNELS[] = {
#ifdef HAS_AVX2
    {"avx512-vpopcntdq", nearest_avx512, count_avx2, has_avx2_and_avx512},
    {"avx2", nearest_popcnt, count_avx2, has_avx2},
#elif defined(HAS_X86)
    {"avx512-vpopcntdq", nearest_avx512, count_plain, has_avx512},
#endif
#ifdef HAS_X86
    {"popcnt", nearest_popcnt, count_plain, has_popcnt},
#endif
    {"portable", nearest_plain, count_plain, always},
};

enum { KERNEL_COUNT = sizeof KERNELS / sizeof KERNELS[0] };

/* Least squares over the inliers (Umeyama 1991, in two dimensions). */
static Similarity fit(const Pairing *pairs, int count, const uint8_t *inside) {
    double n = 0, px = 0, py = 0, qx = 0, qy = 0, re = 0, im = 0, norm = 0;
    for (int k = 0; k < count; k++)
        if (inside[k]) {
            n++; px += pairs[k].from.x; py += pairs[k].from.y; qx += pairs[k].to.x; qy += pairs[k].to.y;
        }
    px /= n; py /= n; qx /= n; qy /= n;
    for (int k = 0; k < count; k++)
        if (inside[k]) {
            double x = pairs[k].from.x - px, y = pairs[k].from.y - py, u = pairs[k].to.x - qx, v = pairs[k].to.y - qy;
            re += x * u + y * v; im += x * v - y * u; norm += x * x + y * y;
        }
    Similarity s = {1, 0, 0, 0};
    if (norm > 0) { s.a = re / norm; s.b = im / norm; }
    s.x = qx - (s.a * px - s.b * py);
    s.y = qy - (s.b * px + s.a * py);
    return s;
}

/* Inliers that lie apart from each other: one corner found at several scales is evidence of one place only. */
static int distinct_places(const Pairing *pairs, int count, const uint8_t *inside, double apart) {
    int places[MOST], found = 0;
    for (int k = 0; k < count; k++) {
        if (!inside[k]) continue;
        int is_new = 1;
        for (int l = 0; l < found && is_new; l++) {
            double dx = pairs[k].from.x - pairs[places[l]].from.x, dy = pairs[k].from.y - pairs[places[l]].from.y;
            double du = pairs[k].to.x - pairs[places[l]].to.x, dv = pairs[k].to.y - pairs[places[l]].to.y;
            if (dx * dx + dy * dy < apart * apart || du * du + dv * dv < apart * apart) is_new = 0;
        }
        if (is_new) places[found++] = k;
    }
    return found;
}

static int is_finite(const Corner *c) { return isfinite(c->x) && isfinite(c->y) && isfinite(c->size) && isfinite(c->angle); }

/* Stored corners begin at any address. */
static Corner corner_of(const uint8_t *corners, int number) {
    Corner c;
    memcpy(&c, corners + (size_t)number * sizeof c, sizeof c);
    return c;
}

/* Area of the rectangle around the inliers in the first picture, in square pixels. */
static double extent_of(const Pairing *pairs, int count, const uint8_t *inside) {
    double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;
    for (int k = 0; k < count; k++)
        if (inside[k]) {
            left = fmin(left, pairs[k].from.x);
            top = fmin(top, pairs[k].from.y);
            right = fmax(right, pairs[k].from.x);
            bottom = fmax(bottom, pairs[k].from.y);
        }
    return (right - left) * (bottom - top);
}

/* Pair mutual nearest descriptors, the surest first; return how many. */
static int pair_up(const uint8_t *a, const uint8_t *da, int n, const uint8_t *b, const uint8_t *db, int m,
                   int max_distance, nearest_kernel find_nearest, Pairing *pairs) {
    Descriptors of_a, of_b;
    Nearest near_a, near_b;
    int count = 0;
    read_descriptors(da, n, &of_a);
    read_descriptors(db, m, &of_b);
    for (int i = 0; i < n; i++) near_a.distance[i] = max_distance + 1;
    for (int j = 0; j < m; j++) near_b.distance[j] = max_distance + 1;
    find_nearest(&of_a, n, &of_b, m, max_distance, &near_a, &near_b);
    for (int i = 0; i < n; i++) {
        if (near_a.distance[i] > max_distance || near_b.at[near_a.at[i]] != i) continue;
        Pairing p = {corner_of(a, i), corner_of(b, near_a.at[i]), near_a.distance[i], 0, 0};
        if (!is_finite(&p.from) || !is_finite(&p.to)) continue;
        double turn = fmod(fmod((double)p.to.angle - p.from.angle, 360.0) + 360.0, 360.0);
        double scale = p.from.size > 0 && p.to.size > 0 ? log(p.to.size / p.from.size) / log(1.5) : 0;
        p.turn = (int)floor(turn / (360.0 / TURNS) + 0.5) % TURNS;
        p.scale = (int)fmin(SCALES - 1, fmax(0, floor(scale + 0.5) + SCALES / 2));
        /* Insertion by distance, so that the surest make the hypotheses where there are many. */
        int at = count++;
        while (at > 0 && pairs[at - 1].distance > p.distance) { pairs[at] = pairs[at - 1]; at--; }
        pairs[at] = p;
    }
    return count;
}

static void place_pairings(const Pairing *pairs, int count, Places *places) {
    for (int k = 0; k < count; k++) {
        places->x[k] = pairs[k].from.x;
        places->y[k] = pairs[k].from.y;
        places->u[k] = pairs[k].to.x;
        places->v[k] = pairs[k].to.y;
    }
    for (int k = count; k % CHUNK; k++) places->x[k] = places->y[k] = places->u[k] = places->v[k] = NAN;
}

static int solve(const Pairing *pairs, int count, double tolerance, const NamedKernel *kernel, Similarity *result,
                 double *extent) {
    uint8_t inside[MOST], best_inside[MOST];
    Places places;
    int most = 0, sources = count < HYPOTHESES_FROM ? count : HYPOTHESES_FROM;
    place_pairings(pairs, count, &places);
    for (int k = 0; k < sources; k++)
        for (int l = k + 1; l < sources && most < count; l++) {
            double x = places.x[l] - places.x[k], y = places.y[l] - places.y[k];
            double u = places.u[l] - places.u[k], v = places.v[l] - places.v[k], norm = x * x + y * y;
            if (norm < 100.0 || u * u + v * v < 100.0) continue;
            Similarity s;
            s.a = (x * u + y * v) / norm;
            s.b = (x * v - y * u) / norm;
            s.x = places.u[k] - (s.a * places.x[k] - s.b * places.y[k]);
            s.y = places.v[k] - (s.b * places.x[k] + s.a * places.y[k]);
            int inliers = kernel->count_inliers(&places, count, s, limit_of(s, tolerance), most);
            if (inliers > most) {
                most = inliers;
                *result = s;
            }
        }
    if (most < 2) return 0;
    mark_inliers(&places, count, *result, limit_of(*result, tolerance), best_inside);
    for (int round = 0; round < 3; round++) {
        Similarity s = fit(pairs, count, best_inside);
        int inliers = mark_inliers(&places, count, s, limit_of(s, tolerance), inside);
        if (inliers < most) break;
        most = inliers;
        *result = s;
        memcpy(best_inside, inside, (size_t)count);
    }
    *extent = extent_of(pairs, count, best_inside);
    return distinct_places(pairs, count, best_inside, tolerance);
}

typedef struct {
    Py_buffer corners_a, descriptors_a, corners_b, descriptors_b;
    int places;
    Similarity similarity;
    double extent;
} Case;

static void release(Case *one) {
    PyBuffer_Release(&one->corners_a);
    PyBuffer_Release(&one->descriptors_a);
    PyBuffer_Release(&one->corners_b);
    PyBuffer_Release(&one->descriptors_b);
}

/* Hold what a case is made of; return 0 with an error set, and nothing held, if it does not fit together. */
static int hold(PyObject *given, Case *one) {
    memset(one, 0, sizeof *one);
    one->similarity.a = 1;
    if (!PyTuple_Check(given)) {
        PyErr_SetString(PyExc_TypeError, "tuples of corners and descriptors of two pictures are needed");
        return 0;
    }
    if (!PyArg_ParseTuple(given, "y*y*y*y*", &one->corners_a, &one->descriptors_a, &one->corners_b, &one->descriptors_b))
        return 0;
    const Py_ssize_t n = one->corners_a.len / (Py_ssize_t)sizeof(Corner), m = one->corners_b.len / (Py_ssize_t)sizeof(Corner);
    if (one->descriptors_a.len == n * DESCRIPTOR_BYTES && one->descriptors_b.len == m * DESCRIPTOR_BYTES && n <= MOST && m <= MOST)
        return 1;
    PyErr_SetString(PyExc_ValueError, "sizes of the arrays do not fit together, or too many corners");
    release(one);
    return 0;
}

static void place_one(Case *one, int max_distance, double tolerance, const NamedKernel *kernel) {
    Pairing pairs[MOST];
    const int n = (int)(one->corners_a.len / (Py_ssize_t)sizeof(Corner)), m = (int)(one->corners_b.len / (Py_ssize_t)sizeof(Corner));
    int count = pair_up(one->corners_a.buf, one->descriptors_a.buf, n, one->corners_b.buf, one->descriptors_b.buf, m,
                        max_distance, kernel->find_nearest, pairs);
    count = keep_consistent(pairs, count);
    if (count > 1) one->places = solve(pairs, count, tolerance, kernel, &one->similarity, &one->extent);
}

static PyObject *place(PyObject *self, PyObject *args) {
    PyObject *given, *answer = NULL;
    int max_distance;
    double tolerance;
    const char *name;
    const NamedKernel *kernel = NULL;
    (void)self;
    if (!PyArg_ParseTuple(args, "O!ids", &PyList_Type, &given, &max_distance, &tolerance, &name)) return NULL;
    for (int k = 0; k < KERNEL_COUNT && !kernel; k++)
        if (strcmp(KERNELS[k].name, name) == 0 && KERNELS[k].is_available()) kernel = KERNELS + k;
    if (!kernel) return PyErr_Format(PyExc_ValueError, "this machine has no such kernel");
    if (max_distance < 0 || max_distance > 8 * DESCRIPTOR_BYTES)
        return PyErr_Format(PyExc_ValueError, "a distance of 0 to 256 bits is needed");
    const Py_ssize_t count = PyList_Size(given);
    Py_ssize_t held = 0;
    Case *cases = PyMem_Malloc((size_t)(count ? count : 1) * sizeof *cases);
    if (!cases) return PyErr_NoMemory();
    while (held < count && hold(PyList_GetItem(given, held), cases + held)) held++;
    if (held == count) {
        Py_BEGIN_ALLOW_THREADS
        for (Py_ssize_t k = 0; k < count; k++) place_one(cases + k, max_distance, tolerance, kernel);
        Py_END_ALLOW_THREADS
        answer = PyList_New(count);
        for (Py_ssize_t k = 0; answer && k < count; k++) {
            const Similarity *s = &cases[k].similarity;
            PyObject *item = Py_BuildValue("iddddd", cases[k].places, s->a, s->b, s->x, s->y, cases[k].extent);
            if (!item || PyList_SetItem(answer, k, item)) Py_CLEAR(answer);
        }
    }
    for (Py_ssize_t k = 0; k < held; k++) release(cases + k);
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
    {"place", place, METH_VARARGS,
     "place([(corners_a, descriptors_a, corners_b, descriptors_b), ...], max_distance, tolerance, kernel) -> "
     "[(places, a, b, x, y, extent), ...]"},
    {NULL, NULL, 0, NULL},
};

static PyModuleDef_Slot slots[] = {{Py_mod_exec, fill_module}, {0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_registration", NULL, 0, methods, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__registration(void) { return PyModuleDef_Init(&module); }
