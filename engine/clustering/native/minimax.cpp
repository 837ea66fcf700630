/* Minimax linkage on a sparse similarity graph; the method is told in engine/clustering/hierarchy.py. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <limits>
#include <new>
#include <numeric>
#include <queue>
#include <utility>
#include <vector>

namespace {

constexpr float NO_LINK = -std::numeric_limits<float>::infinity();
constexpr float ALONE = std::numeric_limits<float>::infinity();

/* A vertex that is linked to every member of a cluster (itself apart), and how well to the worst of them.
   `queued` is the similarity under which the queue will next come to this vertex and this cluster. */
struct Cover {
    int32_t vertex;
    float similarity;
    float queued;
};

/* Evidence that the clusters of two vertices may be merged with the first vertex as prototype, at most at `key`. */
struct Evidence {
    float key;
    int32_t prototype, other;
    int32_t corrections; /* how often it was put back under a lower key */
};

/* Evidence that was corrected too often is put back on a grid of this many steps, always rounded down. */
constexpr float GRID = 64.0f;

/* The most similar first; ties by the smallest vertex, so that the order of the input never matters. */
bool comes_before(const Evidence &x, const Evidence &y)
{
    if (x.key != y.key)
        return x.key > y.key;
    const auto x_low = std::min(x.prototype, x.other), y_low = std::min(y.prototype, y.other);
    if (x_low != y_low)
        return x_low < y_low;
    const auto x_high = std::max(x.prototype, x.other), y_high = std::max(y.prototype, y.other);
    return x_high != y_high ? x_high < y_high : x.prototype < y.prototype;
}

struct ComesAfter {
    bool operator()(const Evidence &x, const Evidence &y) const { return comes_before(y, x); }
};

struct Merge {
    float height;
    int32_t prototype;
    int32_t boundary;       /* the leaf after which the two halves meet */
    int32_t children[2];    /* earlier merges that made the halves, or -1 for a single leaf */
};

class Linkage {
public:
    Linkage(int32_t leaves, int32_t exact_corrections)
        : count(leaves), exact(exact_corrections), parent(leaves), next(leaves, -1), tail(leaves), last_merge(leaves, -1),
          start(leaves + 1, 0), length(leaves, 1)
    {
        std::iota(parent.begin(), parent.end(), 0);
        std::iota(tail.begin(), tail.end(), 0);
    }

    /* Leaves that share a mark may never come into one cluster. */
    void keep_apart(int64_t pairs, const int32_t *leaf, const int32_t *mark)
    {
        if (pairs == 0)
            return;
        marks.resize(count);
        for (int64_t p = 0; p < pairs; p++)
            marks[leaf[p]].push_back(mark[p]);
        for (std::vector<int32_t> &row : marks) {
            std::sort(row.begin(), row.end());
            row.erase(std::unique(row.begin(), row.end()), row.end());
        }
    }

    void run(int64_t edges, const int32_t *first, const int32_t *second, const float *similarity)
    {
        fill_rows(edges, first, second, similarity);
        std::vector<Evidence> sorted = sorted_edges();
        for (const Evidence &edge : sorted) {
            while (!queue.empty() && comes_before(queue.top(), edge)) {
                const Evidence evidence = queue.top();
                queue.pop();
                consider(evidence);
            }
            consider(edge);
            consider({edge.key, edge.other, edge.prototype, 0});
        }
        while (!queue.empty()) {
            const Evidence evidence = queue.top();
            queue.pop();
            consider(evidence);
        }
    }

    /* Leaves of a cluster stand together; between neighbours the similarity at which they meet, and the prototype. */
    void write(int32_t *order, float *heights, int32_t *representatives)
    {
        /* Merges at one similarity cannot be told apart by a cut, so all carry the prototype of the last of them. */
        for (size_t m = merges.size(); m-- > 0;)
            for (const int32_t child : merges[m].children)
                if (child >= 0 && merges[child].height == merges[m].height)
                    merges[child].prototype = merges[m].prototype;
        std::vector<int32_t> merge_after(count, -1);
        for (size_t m = 0; m < merges.size(); m++)
            merge_after[merges[m].boundary] = (int32_t)m;
        int64_t place = 0;
        for (int32_t leaf = 0; leaf < count; leaf++) {
            if (find(leaf) != leaf)
                continue; /* a root is the smallest leaf of its cluster, and its first */
            for (int32_t at = leaf; at >= 0; at = next[at]) {
                order[place] = at;
                if (place < count - 1) {
                    const int32_t m = merge_after[at];
                    heights[place] = m >= 0 ? merges[m].height : NO_LINK;
                    representatives[place] = m >= 0 ? merges[m].prototype : -1;
                }
                place++;
            }
        }
    }

private:
    int32_t count, exact;
    std::vector<int32_t> parent, next, tail, last_merge;
    std::vector<int64_t> start;
    std::vector<int32_t> length; /* of the row of covers of a cluster, under its root */
    std::vector<Cover> covers;
    std::vector<Merge> merges;
    std::vector<std::vector<int32_t>> marks; /* of each cluster, under its root, rising; empty if nothing is kept apart */
    std::priority_queue<Evidence, std::vector<Evidence>, ComesAfter> queue;

    int32_t find(int32_t leaf)
    {
        while (parent[leaf] != leaf)
            leaf = parent[leaf] = parent[parent[leaf]];
        return leaf;
    }

    /* One row for each leaf: its neighbours and itself, rising; of an edge given twice the better one stays. */
    void fill_rows(int64_t edges, const int32_t *first, const int32_t *second, const float *similarity)
    {
        for (int64_t e = 0; e < edges; e++)
            start[first[e] + 1]++, start[second[e] + 1]++;
        for (int32_t leaf = 0; leaf < count; leaf++)
            start[leaf + 1] += start[leaf] + 1;
        covers.resize((size_t)start[count]);
        for (int32_t leaf = 0; leaf < count; leaf++)
            covers[start[leaf]] = {leaf, ALONE, ALONE};
        for (int64_t e = 0; e < edges; e++) {
            covers[start[first[e]] + length[first[e]]++] = {second[e], similarity[e], similarity[e]};
            covers[start[second[e]] + length[second[e]]++] = {first[e], similarity[e], similarity[e]};
        }
        for (int32_t leaf = 0; leaf < count; leaf++) {
            Cover *row = covers.data() + start[leaf], *end = row + length[leaf];
            std::sort(row, end, [](const Cover &x, const Cover &y) {
                return x.vertex != y.vertex ? x.vertex < y.vertex : x.similarity > y.similarity;
            });
            end = std::unique(row, end, [](const Cover &x, const Cover &y) { return x.vertex == y.vertex; });
            length[leaf] = (int32_t)(end - row);
        }
    }

    std::vector<Evidence> sorted_edges() const
    {
        std::vector<Evidence> sorted;
        sorted.reserve((covers.size() - (size_t)count) / 2);
        for (int32_t leaf = 0; leaf < count; leaf++)
            for (int64_t at = start[leaf]; at < start[leaf] + length[leaf]; at++)
                if (covers[at].vertex > leaf)
                    sorted.push_back({covers[at].similarity, leaf, covers[at].vertex, 0});
        std::sort(sorted.begin(), sorted.end(), comes_before);
        return sorted;
    }

    Cover *cover_of(int32_t cluster, int32_t vertex)
    {
        Cover *row = covers.data() + start[cluster], *end = row + length[cluster];
        Cover *at = std::lower_bound(row, end, vertex, [](const Cover &c, int32_t v) { return c.vertex < v; });
        return at != end && at->vertex == vertex ? at : nullptr;
    }

    bool must_stay_apart(int32_t one, int32_t other) const
    {
        if (marks.empty())
            return false;
        auto a = marks[one].begin(), a_end = marks[one].end(), b = marks[other].begin(), b_end = marks[other].end();
        while (a != a_end && b != b_end) {
            if (*a == *b)
                return true;
            *a < *b ? a++ : b++;
        }
        return false;
    }

    /* Merge if the evidence still holds at its key; put it back with what is left of it otherwise. */
    void consider(const Evidence &evidence)
    {
        const int32_t home = find(evidence.prototype), away = find(evidence.other);
        /* What must stay apart must do so for good, for clusters only grow: nobody will miss this evidence. */
        if (home == away || must_stay_apart(home, away))
            return;
        Cover *outer = cover_of(away, evidence.prototype);
        /* Two clusters that merged brought two entries for one prototype; the one with the lower key stands for both. */
        if (!outer || outer->queued != evidence.key)
            return;
        const Cover *inner = cover_of(home, evidence.prototype);
        if (!inner)
            return;
        float height = std::min(inner->similarity, outer->similarity);
        if (height >= evidence.key) {
            merge(std::min(home, away), std::max(home, away), evidence.key, evidence.prototype);
            return;
        }
        if (evidence.corrections >= exact)
            height = std::floor(height * GRID) / GRID;
        outer->queued = height;
        queue.push({height, evidence.prototype, evidence.other, evidence.corrections + 1});
    }

    void merge(int32_t x, int32_t y, float height, int32_t prototype)
    {
        merges.push_back({height, prototype, tail[x], {last_merge[x], last_merge[y]}});
        last_merge[x] = (int32_t)merges.size() - 1;
        next[tail[x]] = y;
        tail[x] = tail[y];
        parent[y] = x;
        if (!marks.empty()) {
            std::vector<int32_t> both;
            both.reserve(marks[x].size() + marks[y].size());
            std::merge(marks[x].begin(), marks[x].end(), marks[y].begin(), marks[y].end(), std::back_inserter(both));
            marks[x] = std::move(both);
            marks[y].clear();
        }
        /* Both rows are given up for their intersection, so all merges together cost no more than the first rows. */
        Cover *out = covers.data() + start[x];
        const Cover *a = out, *a_end = a + length[x];
        const Cover *b = covers.data() + start[y], *b_end = b + length[y];
        Cover *const row = out;
        while (a != a_end && b != b_end) {
            if (a->vertex < b->vertex) {
                a++;
            } else if (b->vertex < a->vertex) {
                b++;
            } else {
                *out++ = {a->vertex, std::min(a->similarity, b->similarity), std::min(a->queued, b->queued)};
                a++, b++;
            }
        }
        length[x] = (int32_t)(out - row);
    }
};

constexpr int BUFFERS = 8;

/* Complain about the first thing wrong with the edges; nullptr when all is well. */
const char *complaint(const Py_buffer *v, int64_t edges, int32_t leaves)
{
    if (leaves < 0 || v[1].len / 4 != edges || v[2].len / 4 != edges)
        return "first, second and similarity must be of one length";
    if (v[6].len != v[7].len)
        return "photos and what keeps them apart must be of one length";
    if (v[3].len / 4 != leaves || v[4].len / 4 != std::max(leaves - 1, 0) || v[5].len != v[4].len)
        return "output of the wrong size";
    for (int i = 0; i < BUFFERS; i++)
        if (reinterpret_cast<uintptr_t>(v[i].buf) % 4 != 0 && v[i].len > 0)
            return "buffers must be aligned to 4 bytes";
    const auto *first = static_cast<const int32_t *>(v[0].buf), *second = static_cast<const int32_t *>(v[1].buf);
    const auto *similarity = static_cast<const float *>(v[2].buf);
    for (int64_t e = 0; e < edges; e++) {
        if (first[e] < 0 || first[e] >= leaves || second[e] < 0 || second[e] >= leaves)
            return "a match names a photo that is not there";
        if (first[e] == second[e])
            return "a photo cannot match itself";
        if (!(similarity[e] >= 0.0f && similarity[e] <= 1.0f))
            return "a similarity must lie between 0 and 1";
    }
    const auto *kept_apart = static_cast<const int32_t *>(v[6].buf);
    for (int64_t p = 0; p < v[6].len / 4; p++)
        if (kept_apart[p] < 0 || kept_apart[p] >= leaves)
            return "a photo to keep apart is not there";
    return nullptr;
}

PyObject *py_link(PyObject *, PyObject *args)
{
    Py_buffer v[BUFFERS];
    int exact_corrections;
    if (!PyArg_ParseTuple(args, "y*y*y*y*y*iw*w*w*:link", &v[0], &v[1], &v[2], &v[6], &v[7], &exact_corrections, &v[3],
                          &v[4], &v[5]))
        return nullptr;
    const auto edges = static_cast<int64_t>(v[0].len / 4);
    const auto leaves = static_cast<int32_t>(v[3].len / 4);
    const char *wrong = nullptr;
    bool out_of_memory = false;
    Py_BEGIN_ALLOW_THREADS
    wrong = complaint(v, edges, leaves);
    if (!wrong) {
        try {
            Linkage linkage(leaves, exact_corrections);
            linkage.keep_apart(v[6].len / 4, static_cast<const int32_t *>(v[6].buf),
                               static_cast<const int32_t *>(v[7].buf));
            linkage.run(edges, static_cast<const int32_t *>(v[0].buf), static_cast<const int32_t *>(v[1].buf),
                        static_cast<const float *>(v[2].buf));
            linkage.write(static_cast<int32_t *>(v[3].buf), static_cast<float *>(v[4].buf),
                          static_cast<int32_t *>(v[5].buf));
        } catch (const std::bad_alloc &) {
            out_of_memory = true;
        }
    }
    Py_END_ALLOW_THREADS
    for (Py_buffer &buffer : v)
        PyBuffer_Release(&buffer);
    if (out_of_memory)
        return PyErr_NoMemory();
    if (wrong)
        return PyErr_Format(PyExc_ValueError, "%s", wrong);
    Py_RETURN_NONE;
}

PyMethodDef METHODS[] = {{"link", py_link, METH_VARARGS, "Link a graph; see _minimax.pyi."},
                         {nullptr, nullptr, 0, nullptr}};
PyModuleDef_Slot SLOTS[] = {{0, nullptr}};
PyModuleDef MODULE = {PyModuleDef_HEAD_INIT, "_minimax", nullptr, 0, METHODS, SLOTS, nullptr, nullptr, nullptr};

} // namespace

PyMODINIT_FUNC PyInit__minimax(void) { return PyModuleDef_Init(&MODULE); }
