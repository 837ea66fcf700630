/* Lay one small grey picture over another and correlate them in windows; the method is told in agreement.py.
 *
 * compare(thumb_a, thumb_b, side, transform, sigma) -> (covered, correlation, local, agreeing, contradicting, texture)
 *
 * The transform maps unit coordinates of a to those of b and shrinks nothing: a pixel of a covers one or more of b,
 * which is blurred by sigma first. No allocation; the GIL is released while it works.
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000
#include <Python.h>
#include <math.h>
#include <stdint.h>

enum { MOST = 64, AREA = MOST * MOST, RADIUS = 4, MAX_TAPS = 33 };

static const float NOISE = 9.0f;      /* squared grey levels of contrast below which a window shows nothing */
static const float SHOWS_SOMETHING = 64.0f; /* squared grey levels of contrast in either picture */
static const float CONTRAST_CAP = 20.0f;
static const float MIDDLE = 128.0f;   /* grey levels are centred, so that single precision is enough for squares */

typedef struct { int covered; double correlation, local, agreeing, contradicting, texture; } Result;

static int mirrored(int at, int side) {
    while (at < 0 || at >= side) at = at < 0 ? -at : 2 * side - 2 - at;
    return at;
}

static void blur(float *picture, int side, double sigma) {
    float taps[MAX_TAPS], line[MOST];
    int reach = (int)ceil(3 * sigma);
    if (reach > MAX_TAPS / 2) reach = MAX_TAPS / 2;
    float sum = 0;
    for (int k = -reach; k <= reach; k++) sum += taps[k + reach] = (float)exp(-k * k / (2 * sigma * sigma));
    for (int k = 0; k <= 2 * reach; k++) taps[k] /= sum;
    for (int pass = 0; pass < 2; pass++)
        for (int row = 0; row < side; row++) {
            float *start = pass ? picture + row : picture + row * side;
            int step = pass ? side : 1;
            for (int x = 0; x < side; x++) {
                float value = 0;
                for (int k = -reach; k <= reach; k++) value += taps[k + reach] * start[mirrored(x + k, side) * step];
                line[x] = value;
            }
            for (int x = 0; x < side; x++) start[x * step] = line[x];
        }
}

/* Sum over windows of (2 RADIUS + 1) x (2 RADIUS + 1), nothing beyond the edges. */
static void window_sums(const float *values, float *sums, int side) {
    float rows[AREA];
    for (int y = 0; y < side; y++) {
        const float *from = values + y * side;
        float *to = rows + y * side, sum = 0;
        for (int x = 0; x < RADIUS && x < side; x++) sum += from[x];
        for (int x = 0; x < side; x++) {
            if (x + RADIUS < side) sum += from[x + RADIUS];
            to[x] = sum;
            if (x - RADIUS >= 0) sum -= from[x - RADIUS];
        }
    }
    float sum[MOST] = {0};
    for (int y = 0; y < RADIUS && y < side; y++)
        for (int x = 0; x < side; x++) sum[x] += rows[y * side + x];
    for (int y = 0; y < side; y++) {
        if (y + RADIUS < side)
            for (int x = 0; x < side; x++) sum[x] += rows[(y + RADIUS) * side + x];
        for (int x = 0; x < side; x++) sums[y * side + x] = sum[x];
        if (y - RADIUS >= 0)
            for (int x = 0; x < side; x++) sum[x] -= rows[(y - RADIUS) * side + x];
    }
}

/* Sample b on the grid of a; both come out 0 outside the overlap. Returns the pixels of the overlap. */
static int overlay(const uint8_t *thumb_a, const float *b, int side, const double *m, float *a_out, float *b_out, float *mask) {
    int covered = 0;
    /* A pixel reaches half a step beyond its centre. */
    const float last = (float)(side - 1), slack = 0.5f, dx = (float)m[0], dy = (float)m[3];
    for (int y = 0; y < side; y++) {
        const float row_x = (float)(m[0] * 0.5 + m[1] * (y + 0.5) + m[2] * side - 0.5);
        const float row_y = (float)(m[3] * 0.5 + m[4] * (y + 0.5) + m[5] * side - 0.5);
        for (int x = 0; x < side; x++) {
            int at = y * side + x;
            float bx = row_x + dx * (float)x, by = row_y + dy * (float)x;
            a_out[at] = b_out[at] = mask[at] = 0;
            if (!(bx >= -slack && by >= -slack && bx <= last + slack && by <= last + slack)) continue;
            bx = fminf(fmaxf(bx, 0), last);
            by = fminf(fmaxf(by, 0), last);
            int left = (int)bx, top = (int)by, right = left + 1 < side ? left + 1 : left, bottom = top + 1 < side ? top + 1 : top;
            float fx = bx - (float)left, fy = by - (float)top;
            float over = b[top * side + left] * (1 - fx) + b[top * side + right] * fx;
            float under = b[bottom * side + left] * (1 - fx) + b[bottom * side + right] * fx;
            b_out[at] = over * (1 - fy) + under * fy;
            a_out[at] = (float)thumb_a[at] - MIDDLE;
            mask[at] = 1;
            covered++;
        }
    }
    return covered;
}

static void correlate(const float *a, const float *b, const float *mask, int side, Result *result) {
    float product[AREA], weight[AREA], sa[AREA], sb[AREA], saa[AREA], sbb[AREA], sab[AREA];
    double n = result->covered, ma = 0, mb = 0, aa = 0, bb = 0, ab = 0;
    int area = side * side;
    for (int i = 0; i < area; i++) {
        ma += a[i];
        mb += b[i];
        aa += (double)a[i] * a[i];
        bb += (double)b[i] * b[i];
        ab += (double)a[i] * b[i];
    }
    double norm = (aa - ma * ma / n) * (bb - mb * mb / n);
    result->correlation = norm > 0 ? (ab - ma * mb / n) / sqrt(norm) : 0;
    window_sums(mask, weight, side);
    window_sums(a, sa, side);
    window_sums(b, sb, side);
    for (int i = 0; i < area; i++) product[i] = a[i] * a[i];
    window_sums(product, saa, side);
    for (int i = 0; i < area; i++) product[i] = b[i] * b[i];
    window_sums(product, sbb, side);
    for (int i = 0; i < area; i++) product[i] = a[i] * b[i];
    window_sums(product, sab, side);
    const float half = 0.5f * (2 * RADIUS + 1) * (2 * RADIUS + 1);
    double total = 0, local = 0, agreeing = 0, contradicting = 0, shown = 0, usable = 0;
    /* Neighbouring windows say nearly the same: every second one of every second row is enough. */
    for (int k = 0; k < (side / 2) * (side / 2); k++) {
        int i = (2 * (k / (side / 2))) * side + 2 * (k % (side / 2));
        if (mask[i] == 0 || weight[i] <= half) continue;
        float w = 1 / weight[i], mean_a = sa[i] * w, mean_b = sb[i] * w;
        float va = fmaxf(saa[i] * w - mean_a * mean_a, 0), vb = fmaxf(sbb[i] * w - mean_b * mean_b, 0);
        float correlation = (sab[i] * w - mean_a * mean_b) / sqrtf((va + NOISE) * (vb + NOISE));
        float importance = fminf(sqrtf(fminf(va, vb)), CONTRAST_CAP);
        usable++;
        total += importance;
        local += (double)importance * correlation;
        if (correlation > 0.5f) agreeing += importance;
        if (fmaxf(va, vb) >= SHOWS_SOMETHING) {
            shown++;
            contradicting += correlation < 0.3f;
        }
    }
    if (shown > 0) result->contradicting = contradicting / shown;
    if (total > 0) {
        result->local = local / total;
        result->agreeing = agreeing / total;
        result->texture = total / usable;
    }
}

static PyObject *compare(PyObject *self, PyObject *args) {
    Py_buffer thumb_a, thumb_b, transform;
    int side, min_covered;
    double sigma;
    PyObject *answer = NULL;
    (void)self;
    if (!PyArg_ParseTuple(args, "y*y*iy*di", &thumb_a, &thumb_b, &side, &transform, &sigma, &min_covered)) return NULL;
    if (side < 2 || side > MOST || thumb_a.len != (Py_ssize_t)side * side || thumb_b.len != thumb_a.len ||
        transform.len != 6 * (Py_ssize_t)sizeof(double) || !(sigma >= 0)) {
        PyErr_SetString(PyExc_ValueError, "two square pictures of up to 64 pixels and six numbers are needed");
    } else {
        Result result = {0, 0, 0, 0, 0, 0};
        Py_BEGIN_ALLOW_THREADS
        float b[AREA], a_laid[AREA], b_laid[AREA], mask[AREA];
        const uint8_t *from = thumb_b.buf;
        for (int i = 0; i < side * side; i++) b[i] = (float)from[i] - MIDDLE;
        if (sigma > 0) blur(b, side, sigma);
        result.covered = overlay(thumb_a.buf, b, side, transform.buf, a_laid, b_laid, mask);
        if (result.covered >= min_covered) correlate(a_laid, b_laid, mask, side, &result);
        Py_END_ALLOW_THREADS
        answer = Py_BuildValue("iddddd", result.covered, result.correlation, result.local, result.agreeing,
                               result.contradicting, result.texture);
    }
    PyBuffer_Release(&thumb_a);
    PyBuffer_Release(&thumb_b);
    PyBuffer_Release(&transform);
    return answer;
}

static PyMethodDef methods[] = {
    {"compare", compare, METH_VARARGS,
     "compare(thumb_a, thumb_b, side, transform, sigma, min_covered) -> (covered, correlation, local, agreeing, "
     "contradicting, texture)"},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_agreement", NULL, 0, methods, NULL, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__agreement(void) { return PyModule_Create(&module); }
