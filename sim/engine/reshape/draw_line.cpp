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

/// What the line carries, unless it is given: what its upstream has to spare at most, so a guess.
void put_spare(RowEdit &row, Feed const &feed)
{
    char const *const spare = row.layer == "heat_mains" ? "spare_kw" : "spare_m3_per_h";
    bool const is_given = row.layer == "feeder_sections" || row.fields.contains(spare);
    row.fields.emplace("illustrative", is_given ? "" : spare);
    if (!is_given && feed.line.empty()) { // else that of the main upstream is copied
        row.fields.emplace(spare, digits(feed.spare));
    }
}

void put_rest(RowEdit &row, Dataset const &dataset, geo::Point end)
{
    if (row.layer == "gas_mains") {
        row.fields.emplace("pressure", "medium");
        row.fields.emplace("state", "planned");
    }
    if (row.layer == "feeder_sections") {
        row.fields.emplace("block", block_at(dataset, end));
        row.fields.emplace("other_load_peak_kw", "0");
    }
    row.fields.emplace("source", by_hand);
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

/// The main that was meant, if it is near and may not carry the line; else that there is none.
Text not_fed(Dataset const &dataset, NewLine const &drawn)
{
    for (geo::Point const end : {drawn.line.front(), drawn.line.back()}) {
        if (auto reason = barred_feed(dataset, drawn, end)) {
            return std::move(*reason);
        }
    }
    TextArg const metres{"metres", digits(meets_m)};
    return drawn.layer == "feeder_sections"
               ? text("The line begins at no end of another section within {metres} m.", {metres})
               : text("Neither end meets a source or a main of its kind within {metres} m.",
                      {metres});
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
    Feed feed = feed_of(dataset, drawn, line.front());
    if (Feed back = feed_of(dataset, drawn, line.back());
        drawn.layer != "feeder_sections" && back.metres < feed.metres) {
        std::ranges::reverse(line); // from the source on
        feed = std::move(back);
    }
    if (feed.metres > meets_m) {
        return refused(not_fed(dataset, drawn), line.front());
    }
    Reshaping result;
    RowEdit row = derived_row(drawn.layer, free_code(dataset, drawn.layer, feed.station));
    row.kind = RowEdit::Kind::add;
    row.fields = drawn.fields;
    row.like = feed.line;
    put_feed(row, feed);
    put_spare(row, feed);
    put_rest(row, dataset, line.back());
    result.code = row.key;
    result.label = text("Draw {code}", {TextArg{"code", row.key}});
    row.shape = std::vector<geo::LineString>{std::move(line)};
    result.change.rows.push_back(std::move(row));
    return result;
}

} // namespace sim::reshape
