/* Which pairings a similarity transform fits; counting them has one kernel for each kind of processor. */
#ifndef LOOKALIKE_VERIFICATION_INLIERS_H
#define LOOKALIKE_VERIFICATION_INLIERS_H

#include <stdint.h>

#include "nearest.h"

enum { CHUNK = 16 };

typedef struct { double a, b, x, y; } Similarity; /* (x, y) -> (a x - b y + x0, b x + a y + y0) */

/* Where pairings come from and go to, up to a whole chunk: what is beyond the last one fits nothing. */
typedef struct { double x[MOST], y[MOST], u[MOST], v[MOST]; } Places;

/* Squared pixels by which a pairing may miss: the tolerance seen from either picture; that of the larger scale counts. */
static double limit_of(Similarity s, double tolerance) {
    double scale = s.a * s.a + s.b * s.b;
    return tolerance * tolerance * (scale > 1.0 ? scale : 1.0);
}

static int mark_inliers(const Places *places, int count, Similarity s, double limit, uint8_t *inside) {
    int inliers = 0;
    for (int k = 0; k < count; k++) {
        double dx = s.a * places->x[k] - s.b * places->y[k] + s.x - places->u[k];
        double dy = s.b * places->x[k] + s.a * places->y[k] + s.y - places->v[k];
        inside[k] = dx * dx + dy * dy <= limit;
        inliers += inside[k];
    }
    return inliers;
}

/* As many as ``mark_inliers`` marks, or a part of them where they are no more than ``most``. */
#define DEFINE_COUNT(NAME, ATTRIBUTE)                                                                                 \
    ATTRIBUTE static int NAME(const Places *places, int count, Similarity s, double limit, int most) {                \
        int64_t inliers = 0;                                                                                          \
        for (int start = 0; start < count && inliers + count - start > most; start += CHUNK) {                        \
            const double *x = places->x + start, *y = places->y + start;                                              \
            const double *u = places->u + start, *v = places->v + start;                                              \
            for (int k = 0; k < CHUNK; k++) {                                                                         \
                double dx = s.a * x[k] - s.b * y[k] + s.x - u[k], dy = s.b * x[k] + s.a * y[k] + s.y - v[k];          \
                inliers += dx * dx + dy * dy <= limit;                                                                \
            }                                                                                                         \
        }                                                                                                             \
        return (int)inliers;                                                                                          \
    }

DEFINE_COUNT(count_plain, )
#if (defined(__GNUC__) || defined(__clang__)) && defined(__x86_64__)
DEFINE_COUNT(count_avx2, TARGET("avx2"))
static int has_avx2(void) { return has_popcnt() && __builtin_cpu_supports("avx2"); }
static int has_avx2_and_avx512(void) { return has_avx2() && has_avx512(); }
#define HAS_AVX2 1
#endif

#endif
