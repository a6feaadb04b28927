#include "sim/base/fmt.hpp"
#include "sim/io/gpkg_geometry.hpp"
#include "sim/io/import/foreign_cell.hpp"
#include "sim/io/import/map_rows.hpp"
#include "sim/io/import/place_shapes.hpp"
#include "sim/io/import/siting.hpp"
#include "sim/io/import/told.hpp"
#include "sim/io/source_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace sim::io {

namespace {

constexpr std::size_t sample_size = 2000;

struct PlaceColumns
{
    std::string_view first{}; ///< east or x; or wkt
    std::string_view second{};
    bool order_known = false;
};

constexpr std::array<PlaceColumns, 4> pairs{
    {{"wkt", "wkt", false}, {"lon", "lat", true}, {"east", "north", true}, {"x", "y", false}}};

FoundColumn const *find(MapTask const &task, std::string_view ours)
{
    auto const found = std::ranges::find_if(
        task.columns, [&](FoundColumn const &column) { return column.match.ours == ours; });
    return found == task.columns.end() ? nullptr : &*found;
}

/// One mapping of places.
class Places
{
public:
    Places(MapTask const &task, MappedTable &mapped, Diagnostics &findings)
        : m_task{task}, m_mapped{mapped}, m_findings{findings}
    {
    }

    void run();

private:
    [[nodiscard]] Location where(std::size_t row) const
    {
        return {m_task.foreign.file, m_task.spec.name, row == 0 ? "" : fmt::format("row {}", row),
                "geometry"};
    }
    void tell(char const *code, std::size_t row, std::string const &value, Text message)
    {
        if (++m_told <= told_each) {
            m_findings.push_back(
                error_at(code, where(row), shown_bytes(value), std::move(message)));
        }
    }
    bool read_columns();
    void read_pair(PlaceColumns const &pair);
    void read_wkt();
    [[nodiscard]] std::string cell(std::size_t row, FoundColumn const &column) const;
    [[nodiscard]] SitingQuestion question() const;
    void drop_other_columns();
    void remember(Siting const &siting);
    void settle(std::function<std::optional<geo::Point>(geo::Point)> const &way);

    MapTask const &m_task;
    MappedTable &m_mapped;
    Diagnostics &m_findings;
    PlaceColumns m_used{};
    std::string m_datum{};
    std::size_t m_told = 0;
};

std::string Places::cell(std::size_t row, FoundColumn const &column) const
{
    auto const &cells = m_task.foreign.rows[row].cells;
    return column.position < cells.size() ? cells[column.position] : std::string{};
}

void Places::read_pair(PlaceColumns const &pair)
{
    FoundColumn const &first = *find(m_task, pair.first);
    FoundColumn const &second = *find(m_task, pair.second);
    m_datum = first.datum.empty() ? second.datum : first.datum;
    for (std::size_t i = 0; i < m_mapped.table.rows.size(); ++i) {
        std::string const a = cell(i, first);
        std::string const b = cell(i, second);
        auto const x = foreign_coordinate(a);
        auto const y = foreign_coordinate(b);
        bool const good = x && y && std::isfinite(*x) && std::isfinite(*y);
        if (good && (*x != 0.0 || *y != 0.0)) {
            m_mapped.table.rows[i].geometry = geo::Point{*x, *y};
        } else if (!a.empty() || !b.empty()) {
            tell("bad_coordinate", m_mapped.table.rows[i].number, a + ", " + b,
                 text("this is no pair of coordinates"));
        }
    }
}

void Places::read_wkt()
{
    FoundColumn const &column = *find(m_task, "wkt");
    m_datum = column.datum;
    for (std::size_t i = 0; i < m_mapped.table.rows.size(); ++i) {
        std::string const words = cell(i, column);
        OGRGeometry *theirs = nullptr;
        QuietGdal const quiet;
        bool const good = words.empty() || OGRGeometryFactory::createFromWkt(
                                               words.c_str(), nullptr, &theirs) == OGRERR_NONE;
        std::unique_ptr<OGRGeometry> const shape{theirs};
        if (good) {
            m_mapped.table.rows[i].geometry = shape_of(shape.get());
        } else {
            tell("bad_wkt", m_mapped.table.rows[i].number, words, text("this is no shape in WKT"));
        }
    }
}

bool Places::read_columns()
{
    for (PlaceColumns const &pair : pairs) {
        if (find(m_task, pair.first) == nullptr || find(m_task, pair.second) == nullptr) {
            continue;
        }
        m_used = pair;
        if (pair.first == "wkt") {
            read_wkt();
        } else {
            read_pair(pair);
        }
        return true;
    }
    return false;
}

/// Of several pairs one is used; the others are columns that nothing is taken from.
void Places::drop_other_columns()
{
    std::erase_if(m_mapped.columns, [&](ColumnMatch const &match) {
        bool const is_place =
            std::ranges::find(place_columns(), match.ours) != place_columns().end();
        return is_place && match.ours != m_used.first && match.ours != m_used.second;
    });
}

SitingQuestion Places::question() const
{
    SitingQuestion question{{},      m_used.order_known, m_task.foreign.crs,
                            m_datum, m_task.hint,        where(0)};
    auto const &rows = m_mapped.table.rows;
    std::size_t const step = std::max<std::size_t>(1, rows.size() / sample_size);
    for (std::size_t i = 0; i < rows.size(); i += step) {
        auto const first = first_vertex(rows[i].geometry);
        if (first && std::isfinite(first->x) && std::isfinite(first->y)) {
            question.sample.push_back(*first);
        }
    }
    return question;
}

/// What the file itself says is not remembered: the next one of this source may say otherwise.
void Places::remember(Siting const &siting)
{
    bool const from_file = m_task.settings.crs.empty() && !m_task.foreign.crs.empty();
    m_mapped.settings.crs = from_file ? "" : siting.system.definition;
    m_mapped.settings.datum = siting.datum;
    m_mapped.settings.x_is_north = siting.exchanged && !m_used.order_known;
    m_mapped.crs_words = siting.words;
}

void Places::settle(std::function<std::optional<geo::Point>(geo::Point)> const &way)
{
    std::size_t outside = 0;
    for (RawRow &row : m_mapped.table.rows) {
        std::string const before = words_of_place(row.geometry);
        if (!move_shape(row.geometry, way)) {
            tell("no_such_place", row.number, before, text("there is no such place"));
            row.geometry = {};
        } else if (!lies_in_china(row.geometry)) {
            ++outside;
            tell("outside_china", row.number, before, text("this place is not in China"));
        }
    }
    if (m_told > told_each) {
        m_findings.push_back(
            error_at("more_places", where(0), "",
                     text("{count} more places are wrong",
                          {TextArg{"count", fmt::format("{}", m_told - told_each)}})));
    }
}

void Places::run()
{
    if (!m_task.foreign.spatial) {
        bool const found = read_columns();
        drop_other_columns();
        if (!found) {
            return;
        }
    } else {
        for (std::size_t i = 0; i < m_mapped.table.rows.size(); ++i) {
            m_mapped.table.rows[i].geometry = m_task.foreign.rows[i].geometry;
        }
    }
    keep_fitting_shapes(m_task.spec, m_mapped.table, where(0), m_findings);
    SitingQuestion const asked = question();
    if (asked.sample.empty()) {
        return;
    }
    auto const siting = find_siting(asked, m_task.settings, m_findings);
    if (!siting) {
        return;
    }
    remember(*siting);
    settle(placing(*siting));
    m_mapped.table.spatial = true;
    m_mapped.table.crs = "EPSG:4490";
}

} // namespace

void map_places(MapTask const &task, MappedTable &mapped, Diagnostics &findings)
{
    if (task.spec.shape != ShapeKind::none) {
        Places{task, mapped, findings}.run();
    }
}

} // namespace sim::io
