/* Place one picture in another by its local features: mutual nearest descriptors, then the similarity transform that
 * most of them agree on, sought over all pairs of correspondences, so that the same input always gives the same answer.
 * No allocation; the GIL is released while it works.
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#if (defined(__GNUC__) || defined(__clang__)) && defined(__x86_64__)
#define POPCNT_TARGET __attribute__((target("popcnt")))
#define HAS_POPCNT() __builtin_cpu_supports("popcnt")
#define POPCOUNT_FAST(x) __builtin_popcountll(x)
#elif defined(_MSC_VER) && defined(_M_X64)
#include <intrin.h>
static int has_popcnt_msvc(void) { int r[4]; __cpuid(r, 1); return (r[2] >> 23) & 1; }
#define POPCNT_TARGET
#define HAS_POPCNT() has_popcnt_msvc()
#define POPCOUNT_FAST(x) ((int)__popcnt64(x))
#elif defined(__GNUC__) || defined(__clang__)
#define POPCNT_TARGET
#define HAS_POPCNT() 1
#define POPCOUNT_FAST(x) __builtin_popcountll(x)
#else
#define POPCNT_TARGET
#define HAS_POPCNT() 0
#define POPCOUNT_FAST(x) popcount_plain(x)
#endif

static inline int popcount_plain(uint64_t x) {
    x -= (x >> 1) & 0x5555555555555555ULL;
    x = (x & 0x3333333333333333ULL) + ((x >> 2) & 0x3333333333333333ULL);
    x = (x + (x >> 4)) & 0x0F0F0F0F0F0F0F0FULL;
    return (int)((x * 0x0101010101010101ULL) >> 56);
}

enum { MOST = 512, WORDS = 4, TURNS = 12, SCALES = 9, HYPOTHESES_FROM = 28 };

typedef struct { float x, y, size, angle; } Corner;
typedef struct { double a, b, x, y; } Similarity; /* (x, y) -> (a x - b y + x0, b x + a y + y0) */
typedef struct { Corner from, to; int distance, turn, scale; } Pairing;

/* Stored descriptors begin at any address. */
static inline uint64_t word_at(const uint8_t *descriptors, int word) {
    uint64_t value;
    memcpy(&value, descriptors + (size_t)word * sizeof value, sizeof value);
    return value;
}

#define DEFINE_NEAREST(NAME, ATTRIBUTE, POPCOUNT)                                                                     \
    ATTRIBUTE static void NAME(const uint8_t *a, int n, const uint8_t *b, int m, int *best_a, int *near_a,            \
                               int *best_b, int *near_b) {                                                            \
        for (int j = 0; j < m; j++) near_b[j] = 257;                                                                  \
        for (int i = 0; i < n; i++) {                                                                                 \
            near_a[i] = 257;                                                                                          \
            for (int j = 0; j < m; j++) {                                                                             \
                int distance = 0;                                                                                     \
                for (int w = 0; w < WORDS; w++)                                                                       \
                    distance += (int)POPCOUNT(word_at(a, i * WORDS + w) ^ word_at(b, j * WORDS + w));                 \
                if (distance < near_a[i]) { near_a[i] = distance; best_a[i] = j; }                                    \
                if (distance < near_b[j]) { near_b[j] = distance; best_b[j] = i; }                                    \
            }                                                                                                         \
        }                                                                                                             \
    }

DEFINE_NEAREST(nearest_popcnt, POPCNT_TARGET, POPCOUNT_FAST)
DEFINE_NEAREST(nearest_plain, , popcount_plain)

/* Keep the pairings whose turn and scale are those of most, give or take one step; return how many. */
static int keep_consistent(Pairing *pairs, int count) {
    int bins[TURNS][SCALES] = {{0}}, best = -1, best_turn = 0, best_scale = 0, kept = 0;
    for (int k = 0; k < count; k++) bins[pairs[k].turn][pairs[k].scale]++;
    for (int t = 0; t < TURNS; t++)
        for (int s = 0; s < SCALES; s++) {
            int sum = 0;
            for (int dt = -1; dt <= 1; dt++)
                for (int ds = -1; ds <= 1; ds++)
                    if (s + ds >= 0 && s + ds < SCALES) sum += bins[(t + dt + TURNS) % TURNS][s + ds];
            if (sum > best) { best = sum; best_turn = t; best_scale = s; }
        }
    for (int k = 0; k < count; k++) {
        int turn = (pairs[k].turn - best_turn + TURNS + 1) % TURNS, scale = pairs[k].scale - best_scale;
        if (turn <= 2 && scale >= -1 && scale <= 1) pairs[kept++] = pairs[k];
    }
    return kept;
}

static int count_inliers(const Pairing *pairs, int count, Similarity s, double tolerance, uint8_t *inside) {
    /* The same tolerance seen from either picture: that of the larger scale counts. */
    double limit = tolerance * tolerance * fmax(1.0, s.a * s.a + s.b * s.b);
    int inliers = 0;
    for (int k = 0; k < count; k++) {
        double dx = s.a * pairs[k].from.x - s.b * pairs[k].from.y + s.x - pairs[k].to.x;
        double dy = s.b * pairs[k].from.x + s.a * pairs[k].from.y + s.y - pairs[k].to.y;
        inside[k] = dx * dx + dy * dy <= limit;
        inliers += inside[k];
    }
    return inliers;
}

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

static int solve(const Corner *a, const uint8_t *da, int n, const Corner *b, const uint8_t *db, int m, int max_distance,
                 double tolerance, Similarity *result, double *extent) {
    int best_a[MOST], near_a[MOST], best_b[MOST], near_b[MOST], count = 0;
    Pairing pairs[MOST];
    uint8_t inside[MOST], best_inside[MOST];
    if (HAS_POPCNT()) nearest_popcnt(da, n, db, m, best_a, near_a, best_b, near_b);
    else nearest_plain(da, n, db, m, best_a, near_a, best_b, near_b);
    for (int i = 0; i < n; i++) {
        if (near_a[i] > max_distance || best_b[best_a[i]] != i) continue;
        Pairing p = {a[i], b[best_a[i]], near_a[i], 0, 0};
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
    count = keep_consistent(pairs, count);
    if (count < 2) return 0;
    int most = 0, sources = count < HYPOTHESES_FROM ? count : HYPOTHESES_FROM;
    for (int k = 0; k < sources; k++)
        for (int l = k + 1; l < sources; l++) {
            double x = pairs[l].from.x - pairs[k].from.x, y = pairs[l].from.y - pairs[k].from.y;
            double u = pairs[l].to.x - pairs[k].to.x, v = pairs[l].to.y - pairs[k].to.y, norm = x * x + y * y;
            if (norm < 100.0 || u * u + v * v < 100.0) continue;
            Similarity s;
            s.a = (x * u + y * v) / norm;
            s.b = (x * v - y * u) / norm;
            s.x = pairs[k].to.x - (s.a * pairs[k].from.x - s.b * pairs[k].from.y);
            s.y = pairs[k].to.y - (s.b * pairs[k].from.x + s.a * pairs[k].from.y);
            int inliers = count_inliers(pairs, count, s, tolerance, inside);
            if (inliers > most) {
                most = inliers;
                *result = s;
                for (int i = 0; i < count; i++) best_inside[i] = inside[i];
            }
        }
    if (most < 2) return 0;
    for (int round = 0; round < 3; round++) {
        Similarity s = fit(pairs, count, best_inside);
        int inliers = count_inliers(pairs, count, s, tolerance, inside);
        if (inliers < most) break;
        most = inliers;
        *result = s;
        for (int i = 0; i < count; i++) best_inside[i] = inside[i];
    }
    *extent = extent_of(pairs, count, best_inside);
    return distinct_places(pairs, count, best_inside, tolerance);
}

static PyObject *place(PyObject *self, PyObject *args) {
    Py_buffer corners_a, descriptors_a, corners_b, descriptors_b;
    int max_distance;
    double tolerance;
    PyObject *result = NULL;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*y*y*y*id", &corners_a, &descriptors_a, &corners_b, &descriptors_b, &max_distance, &tolerance))
        return NULL;
    Py_ssize_t n = corners_a.len / (Py_ssize_t)sizeof(Corner), m = corners_b.len / (Py_ssize_t)sizeof(Corner);
    if (descriptors_a.len != n * 32 || descriptors_b.len != m * 32 || n > MOST || m > MOST) {
        PyErr_SetString(PyExc_ValueError, "sizes of the arrays do not fit together, or too many corners");
    } else {
        Similarity s = {1, 0, 0, 0};
        double extent = 0;
        int places;
        Py_BEGIN_ALLOW_THREADS
        places = n && m ? solve(corners_a.buf, descriptors_a.buf, (int)n, corners_b.buf, descriptors_b.buf, (int)m,
                                max_distance, tolerance, &s, &extent) : 0;
        Py_END_ALLOW_THREADS
        result = Py_BuildValue("iddddd", places, s.a, s.b, s.x, s.y, extent);
    }
    PyBuffer_Release(&corners_a);
    PyBuffer_Release(&descriptors_a);
    PyBuffer_Release(&corners_b);
    PyBuffer_Release(&descriptors_b);
    return result;
}

static PyMethodDef methods[] = {
    {"place", place, METH_VARARGS,
     "place(corners_a, descriptors_a, corners_b, descriptors_b, max_distance, tolerance) -> (places, a, b, x, y, extent)"},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_registration", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__registration(void) { return PyModule_Create(&module); }
