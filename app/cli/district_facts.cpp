#include "app/cli/district_facts.hpp"

#include "sim/base/error.hpp"
#include "sim/geo/datum.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/io/csv.hpp"
#include "sim/io/geojson_text.hpp"
#include "sim/io/text_file.hpp"

#include <algorithm>

namespace app::cli {

namespace {

using sim::geo::Point;
using sim::io::CsvTable;
namespace district = sim::district;

CsvTable table(std::filesystem::path const &folder, char const *name)
{
    return {name, sim::io::read_text_file(folder / name)};
}

[[noreturn]] void unknown_code(char const *file, std::size_t row, std::string const &code)
{
    throw sim::InputError{
        {sim::Diagnostic{.code = "unknown_code",
                         .where = {file, {}, "row " + std::to_string(row + 2), {}},
                         .value = code,
                         .message = sim::text("The code {code} is not in {file}",
                                              {{"code", code}, {"file", "jurisdictions.csv"}}),
                         .allowed = {},
                         .place = {}}}};
}

/// Published degrees of either datum to the plane.
Point to_plane(Point degrees, std::string const &datum, double meridian)
{
    return sim::geo::plane_from_degrees(
        datum == "GCJ-02" ? sim::geo::wgs84_from_gcj02(degrees) : degrees, meridian);
}

std::optional<Point> place(CsvTable const &t, std::size_t row, std::string const &prefix,
                           double meridian)
{
    auto const x = t.number(row, prefix + "lng");
    auto const y = t.number(row, prefix + "lat");
    if (!x || !y) {
        return std::nullopt;
    }
    return to_plane({*x, *y}, t.cell(row, prefix + "datum"), meridian);
}

void read_outlines(std::filesystem::path const &folder, district::Facts &facts)
{
    constexpr char const *name = "outlines.geojson";
    auto shapes = sim::io::read_named_shapes(name, sim::io::read_text_file(folder / name));
    for (sim::io::NamedShape &named : shapes) {
        for (sim::geo::Polygon &part : named.shape) {
            for (Point &p : part.outer) {
                p = to_plane(p, "GCJ-02", facts.central_meridian);
            }
            for (sim::geo::Ring &hole : part.holes) {
                for (Point &p : hole) {
                    p = to_plane(p, "GCJ-02", facts.central_meridian);
                }
            }
        }
        facts.outlines.push_back({named.id, named.name, std::move(named.shape)});
    }
}

void read_jurisdictions(std::filesystem::path const &folder, district::Facts &facts)
{
    CsvTable const t = table(folder, "jurisdictions.csv");
    for (std::size_t i = 0; i < t.size(); ++i) {
        facts.jurisdictions.push_back(
            {.code = t.cell(i, "code"),
             .name = t.cell(i, "name"),
             .name_en = t.cell(i, "name_en"),
             .alias = t.cell(i, "alias"),
             .kind = t.cell(i, "kind"),
             .responsible_post = t.cell(i, "responsible_post"),
             .source = t.cell(i, "source"),
             .seat = place(t, i, "seat_", facts.central_meridian),
             .population_2000 = t.number(i, "population_2000").value_or(0.0)});
    }
    std::ranges::sort(facts.jurisdictions, {}, &district::JurisdictionFact::code);
}

std::string urban_class(CsvTable const &classes, std::string const &code)
{
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (classes.cell(i, "code") == code) {
            return classes.cell(i, "urban_class");
        }
    }
    return "built_up";
}

void read_units(std::filesystem::path const &folder, district::Facts &facts)
{
    CsvTable const t = table(folder, "units.csv");
    CsvTable const classes = table(folder, "urban_classes.csv");
    for (std::size_t i = 0; i < t.size(); ++i) {
        std::string const &code = t.cell(i, "jurisdiction");
        auto const j =
            std::ranges::find(facts.jurisdictions, code, &district::JurisdictionFact::code);
        if (j == facts.jurisdictions.end()) {
            unknown_code("units.csv", i, code);
        }
        std::string const published = t.cell(i, "urban_class_code");
        std::string const used = published.empty() ? "111" : published; // 主城区
        facts.units.push_back(
            {.code = t.cell(i, "code"),
             .name = t.cell(i, "name"),
             .name_en = t.cell(i, "name_en"),
             .kind = t.cell(i, "kind"),
             .jurisdiction = static_cast<std::size_t>(j - facts.jurisdictions.begin()),
             .urban_class = urban_class(classes, used),
             .urban_class_code = used,
             .class_published = !published.empty(),
             .source = t.cell(i, "source"),
             .place = place(t, i, "", facts.central_meridian)});
    }
    std::ranges::sort(facts.units, {}, &district::UnitFact::code);
}

void read_sites(std::filesystem::path const &folder, district::Facts &facts)
{
    CsvTable const t = table(folder, "sites.csv");
    for (std::size_t i = 0; i < t.size(); ++i) {
        facts.sites.push_back({.code = t.cell(i, "code"),
                               .name = t.cell(i, "name"),
                               .name_en = t.cell(i, "name_en"),
                               .kind = t.cell(i, "kind"),
                               .source = t.cell(i, "source"),
                               .place = place(t, i, "", facts.central_meridian),
                               .spare = t.number(i, "spare").value_or(0.0),
                               .spare_per_day = t.number(i, "spare_per_day").value_or(0.0)});
    }
}

void read_numbers(std::filesystem::path const &folder, district::Facts &facts)
{
    CsvTable const weights = table(folder, "household_weights.csv");
    for (std::size_t i = 0; i < weights.size(); ++i) {
        facts.weights.push_back({weights.cell(i, "match"), weights.cell(i, "code"),
                                 weights.number(i, "weight").value_or(0.0)});
    }
    CsvTable const mixes = table(folder, "building_mix.csv");
    for (std::size_t i = 0; i < mixes.size(); ++i) {
        facts.mixes.push_back({mixes.cell(i, "kind"), mixes.cell(i, "urban_class"),
                               mixes.cell(i, "building_class"),
                               mixes.number(i, "share").value_or(0.0)});
    }
    CsvTable const sizes = table(folder, "network_sizes.csv");
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        auto value = [&](char const *column) { return sizes.number(i, column).value_or(0.0); };
        facts.sizes.push_back({sizes.cell(i, "kind"), sizes.cell(i, "key"), value("capacity"),
                               value("r_ohm_per_km"), value("x_ohm_per_km")});
    }
    CsvTable const parameters = table(folder, "generator.csv");
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        facts.parameters[parameters.cell(i, "key")] = parameters.number(i, "value").value_or(0.0);
    }
}

void read_layout(std::filesystem::path const &folder, district::Facts &facts)
{
    CsvTable const t = table(folder, "layout.csv");
    for (std::size_t i = 0; i < t.size(); ++i) {
        facts.layout.push_back(
            {.role = t.cell(i, "role"),
             .code = t.cell(i, "code"),
             .from = t.cell(i, "from"),
             .to = t.cell(i, "to"),
             .name = t.cell(i, "name"),
             .name_en = t.cell(i, "name_en"),
             .at = {t.number(i, "x_m").value_or(0.0), t.number(i, "y_m").value_or(0.0)},
             .source = t.cell(i, "source")});
    }
    facts.district_code = district::layout_rows(facts, "district").front().code;
    facts.rule_source = district::layout_rows(facts, "rule").front().source;
}

} // namespace

district::Facts read_facts(std::filesystem::path const &folder)
{
    district::Facts facts;
    read_numbers(folder, facts);
    read_layout(folder, facts);
    facts.central_meridian = facts.parameters.at("central_meridian");
    read_outlines(folder, facts);
    read_jurisdictions(folder, facts);
    read_units(folder, facts);
    read_sites(folder, facts);
    return facts;
}

} // namespace app::cli
