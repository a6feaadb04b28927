#include "sim/base/fmt.hpp"
#include "sim/engine/reshape/borders.hpp"
#include "sim/engine/reshape/feed.hpp"
#include "sim/engine/reshape/lines.hpp"
#include "sim/engine/reshape/reshape.hpp"
#include "sim/engine/reshape/share.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"

#include <algorithm>
#include <utility>

namespace sim::reshape {

namespace {

constexpr char const *by_hand = "手工绘制";

std::optional<Text> fault_of(geo::LineString const &line)
{
    if (line.size() < 2 || geo::length(line) <= same_place_m) {
        return text("A line needs two points.");
    }
    if (!geo::is_simple(line)) {
        return text("The line crosses itself.");
    }
    return std::nullopt;
}

/// Columns that say where the line hangs, unless they are given.
void put_feed(RowEdit &row, Feed const &feed)
{
    bool const is_section = row.layer == "feeder_sections";
    char const *const station = row.layer == "heat_mains"  ? "heat_source"
                                : row.layer == "gas_mains" ? "station"
                                                           : "feeder";
    row.fields.emplace(station, feed.station);
    row.fields.emplace(is_section ? "upstream" : "fed_by", feed.line);
}

std::string block_at(Dataset const &dataset, geo::Point p)
{
    auto const found = std::ranges::find_if(
        dataset.blocks, [&](Block const &block) { return geo::contains(block.area, p); });
    return found != dataset.blocks.end() ? found->code : std::string{};
}

void put_rest(RowEdit &row, Dataset const &dataset, Feed const &feed, geo::Point end)
{
    if (row.layer == "gas_mains") {
        row.fields.emplace("pressure", "medium");
        row.fields.emplace("state", "planned");
    }
    if (row.layer == "feeder_sections") {
        row.fields.emplace("block", block_at(dataset, end));
        row.fields.emplace("other_load_peak_kw", "0");
    }
    if (feed.like.empty()) { // the first of its layer
        row.fields.emplace(row.layer == "heat_mains" ? "spare_kw" : "spare_m3_per_h", "0");
    }
    row.fields.emplace("source", by_hand);
    row.fields.emplace("illustrative", "");
}

std::string free_code(Dataset const &dataset, std::string_view layer, std::string_view feeder)
{
    std::vector<std::string> codes;
    for (NetLine const &line : all_lines(dataset)) {
        if (layer == line.layer) {
            codes.push_back(*line.code);
        }
    }
    return layer == "heat_mains"  ? code_after(codes, "HM")
           : layer == "gas_mains" ? code_after(codes, "GM")
                                  : code_after(codes, fmt::format("{}-", feeder));
}

bool is_known(std::string_view layer)
{
    return layer == "heat_mains" || layer == "gas_mains" || layer == "feeder_sections";
}

Text not_fed(std::string_view layer)
{
    TextArg const metres{"metres", digits(meets_m)};
    return layer == "feeder_sections"
               ? text("The line begins at no end of another section within {metres} m.", {metres})
               : text("Neither end meets a source or a main of its kind within {metres} m.",
                      {metres});
}

/// The lines that hang on a line: they must still meet it.
std::optional<std::string> left_behind(Dataset const &dataset, std::string_view layer,
                                       std::string_view code, geo::LineString const &line)
{
    auto const check = [&](auto const &rows) -> std::optional<std::string> {
        for (auto const &row : rows) {
            bool const hangs = row.fed_by && rows[*row.fed_by].code == code;
            if (hangs && !row.lines.empty() && !row.lines.front().empty() &&
                std::min(geo::distance(row.lines.front().front(), line),
                         geo::distance(row.lines.back().back(), line)) > meets_m &&
                to_lines(line.back(), row.lines) > meets_m) {
                return row.code;
            }
        }
        return std::nullopt;
    };
    if (layer == "feeder_sections") {
        for (FeederSection const &section : dataset.feeder_sections) {
            bool const hangs =
                section.upstream && dataset.feeder_sections[section.upstream->index].code == code;
            if (hangs && !section.lines.empty() && to_lines(line.back(), section.lines) > meets_m) {
                return section.code;
            }
        }
        return std::nullopt;
    }
    return layer == "heat_mains" ? check(dataset.heat_mains) : check(dataset.gas_mains);
}

} // namespace

Reshaping draw_line(Dataset const &dataset, NewLine const &drawn)
{
    if (!is_known(drawn.layer)) {
        return refused(text("Lines of this layer are not drawn here: {layer}",
                            {TextArg{"layer", drawn.layer}}));
    }
    geo::LineString line = drawn.line;
    if (auto fault = fault_of(line)) {
        return refused(std::move(*fault));
    }
    Feed feed = feed_of(dataset, drawn.layer, line.front());
    if (Feed back = feed_of(dataset, drawn.layer, line.back());
        drawn.layer != "feeder_sections" && back.metres < feed.metres) {
        std::ranges::reverse(line); // from the source on
        feed = std::move(back);
    }
    if (feed.metres > meets_m) {
        return refused(not_fed(drawn.layer), line.front());
    }
    Reshaping result;
    RowEdit row = derived_row(drawn.layer, free_code(dataset, drawn.layer, feed.station));
    row.kind = RowEdit::Kind::add;
    row.fields = drawn.fields;
    row.like = feed.like;
    put_feed(row, feed);
    put_rest(row, dataset, feed, line.back());
    result.code = row.key;
    result.label = text("Draw {code}", {TextArg{"code", row.key}});
    row.shape = std::vector<geo::LineString>{std::move(line)};
    result.change.rows.push_back(std::move(row));
    return result;
}

Reshaping redraw_line(Dataset const &dataset, std::string_view layer, std::string_view code,
                      geo::LineString const &line)
{
    std::vector<NetLine> const lines = all_lines(dataset);
    auto const found = std::ranges::find_if(
        lines, [&](NetLine const &one) { return layer == one.layer && *one.code == code; });
    if (found == lines.end()) {
        return refused(text("there is no such row"));
    }
    if (auto fault = fault_of(line)) {
        return refused(std::move(*fault));
    }
    if (auto const behind = left_behind(dataset, layer, code, line)) {
        return refused(
            text("{code} hangs on this line and would be cut off.", {TextArg{"code", *behind}}),
            line.back());
    }
    Reshaping result;
    result.code = *found->code;
    result.label = text("Redraw {code}", {TextArg{"code", result.code}});
    RowEdit row = derived_row(found->layer, result.code);
    row.is_fact = true;
    row.shape = std::vector<geo::LineString>{line};
    result.change.rows.push_back(std::move(row));
    return result;
}

} // namespace sim::reshape
