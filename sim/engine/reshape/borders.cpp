#include "sim/engine/reshape/borders.hpp"

#include "sim/engine/reshape/reshape.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"

#include <algorithm>
#include <utility>

namespace sim::reshape {

namespace {

/// Roundings of coordinates make overlaps of this size along a border that is kilometres long.
constexpr double exact_m2 = 0.01;

bool meets(geo::Box const &a, geo::Box const &b)
{
    return a.min.x <= b.max.x && b.min.x <= a.max.x && a.min.y <= b.max.y && b.min.y <= a.max.y;
}

geo::Box around(geo::Point p)
{
    geo::Box box;
    box.extend(geo::Point{p.x - same_place_m, p.y - same_place_m});
    box.extend(geo::Point{p.x + same_place_m, p.y + same_place_m});
    return box;
}

template <typename Change>
std::size_t change_rings(geo::MultiPolygon &area, Change const &change)
{
    std::size_t count = 0;
    for (geo::Polygon &polygon : area) {
        count += change(polygon.outer);
        for (geo::Ring &hole : polygon.holes) {
            count += change(hole);
        }
    }
    return count;
}

std::size_t insert_into(geo::Ring &ring, geo::Point vertex)
{
    for (geo::Point const p : ring) {
        if (geo::distance(p, vertex) <= same_place_m) {
            return 0;
        }
    }
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        if (geo::distance(vertex, ring[i], ring[i + 1]) <= same_place_m) {
            ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(i) + 1, vertex);
            return 1;
        }
    }
    return 0;
}

std::size_t move_in(geo::Ring &ring, geo::Point from, geo::Point to)
{
    std::size_t count = 0;
    for (geo::Point &p : ring) {
        if (geo::distance(p, from) <= same_place_m) {
            p = to;
            ++count;
        }
    }
    return count;
}

std::size_t remove_from(geo::Ring &ring, geo::Point vertex)
{
    geo::Ring kept(ring.begin(), ring.end() - (ring.empty() ? 0 : 1));
    std::size_t const gone =
        std::erase_if(kept, [&](geo::Point p) { return geo::distance(p, vertex) <= same_place_m; });
    if (gone == 0 || kept.size() < 3) {
        return 0;
    }
    kept.push_back(kept.front());
    ring = std::move(kept);
    return gone;
}

bool all_valid(geo::MultiPolygon const &area)
{
    return !area.empty() &&
           std::ranges::all_of(area, [](geo::Polygon const &part) { return geo::is_valid(part); });
}

} // namespace

geo::Box box_around(geo::MultiPolygon const &area)
{
    geo::Box box;
    for (geo::Polygon const &part : area) {
        box.extend(geo::box_of(part));
    }
    return box;
}

RowEdit derived_row(std::string layer, std::string key)
{
    return {.kind = RowEdit::Kind::set,
            .layer = std::move(layer),
            .key = std::move(key),
            .fields = {},
            .shape = {},
            .like = {},
            .is_fact = false};
}

Borders::Borders(Dataset const &dataset) : m_dataset{dataset}
{
    for (Block const &block : dataset.blocks) {
        m_block_boxes.push_back(box_around(block.area));
    }
    for (Jurisdiction const &town : dataset.jurisdictions) {
        m_town_boxes.push_back(box_around(town.area));
    }
}

geo::MultiPolygon const &Borders::of_block(std::size_t block) const
{
    auto const found = m_blocks.find(block);
    return found != m_blocks.end() ? found->second : m_dataset.blocks[block].area;
}

void Borders::set_block(std::size_t block, geo::MultiPolygon area)
{
    m_block_boxes[block] = box_around(area);
    m_blocks[block] = std::move(area);
}

template <typename Change>
std::size_t Borders::change(geo::Box const &reach, Change const &change)
{
    std::size_t count = 0;
    auto const go_through = [&](auto const &rows, std::vector<geo::Box> &boxes, auto &changed) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (!meets(boxes[i], reach)) {
                continue;
            }
            auto const known = changed.find(i);
            geo::MultiPolygon area = known != changed.end() ? known->second : rows[i].area;
            if (std::size_t const here = change_rings(area, change); here > 0) {
                count += here;
                boxes[i] = box_around(area);
                changed[i] = std::move(area);
            }
        }
    };
    go_through(m_dataset.blocks, m_block_boxes, m_blocks);
    go_through(m_dataset.jurisdictions, m_town_boxes, m_towns);
    return count;
}

void Borders::insert(geo::Point vertex)
{
    change(around(vertex), [&](geo::Ring &ring) { return insert_into(ring, vertex); });
}

std::size_t Borders::move(geo::Point from, geo::Point to)
{
    return change(around(from), [&](geo::Ring &ring) { return move_in(ring, from, to); });
}

std::size_t Borders::remove(geo::Point vertex)
{
    return change(around(vertex), [&](geo::Ring &ring) { return remove_from(ring, vertex); });
}

std::vector<RowEdit> Borders::edits(std::vector<std::size_t> const &but) const
{
    std::vector<RowEdit> rows;
    for (auto const &[block, area] : m_blocks) {
        if (std::ranges::find(but, block) == but.end()) {
            rows.push_back(derived_row("blocks", m_dataset.blocks[block].code));
            rows.back().shape = area;
        }
    }
    for (auto const &[town, area] : m_towns) {
        rows.push_back(derived_row("jurisdictions", m_dataset.jurisdictions[town].code));
        rows.back().shape = area;
    }
    return rows;
}

std::optional<Text> Borders::crossing() const
{
    auto const crosses = [](auto const &changed, auto const &rows) -> std::optional<Text> {
        for (auto const &[index, area] : changed) {
            if (!all_valid(area)) {
                return text("The border of {block} would cross itself.",
                            {TextArg{"block", rows[index].name, rows[index].name_en}});
            }
        }
        return std::nullopt;
    };
    auto refusal = crosses(m_blocks, m_dataset.blocks);
    return refusal ? refusal : crosses(m_towns, m_dataset.jurisdictions);
}

std::optional<Text> Borders::fault() const
{
    // Overlaps can be told of areas that do not cross themselves only.
    if (auto refusal = crossing()) {
        return refusal;
    }
    for (auto const &[block, area] : m_blocks) {
        Block const &own = m_dataset.blocks[block];
        for (std::size_t other = 0; other < m_dataset.blocks.size(); ++other) {
            if (other == block || !meets(m_block_boxes[block], m_block_boxes[other])) {
                continue;
            }
            Block const &beside = m_dataset.blocks[other];
            double const before = geo::area(geo::intersection(own.area, beside.area));
            if (geo::area(geo::intersection(area, of_block(other))) > before + exact_m2) {
                return text("{block} would overlap {other}.",
                            {TextArg{"block", own.name, own.name_en},
                             TextArg{"other", beside.name, beside.name_en}});
            }
        }
    }
    return std::nullopt;
}

} // namespace sim::reshape
