#include "app/gui/drawing.hpp"

#include "sim/base/error.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

namespace app {

namespace {

std::string joined(std::vector<sim::Text> const &notes, sim::Language language)
{
    std::string words;
    for (sim::Text const &note : notes) {
        words += words.empty() ? "" : " ";
        words += render(language, note);
    }
    return words;
}

/// What follow_drawing() was made for.
std::vector<double> fingerprint(AppState const &state)
{
    DrawState const &draw = state.view.draw;
    std::vector<double> marks{static_cast<double>(draw.tool),
                              state.view.selected ? state.view.selected->index + 1.0 : 0.0,
                              static_cast<double>(draw.homes),
                              draw.toward_deg,
                              static_cast<double>(state.workspace->revision()),
                              static_cast<double>(state.view.language)};
    for (sim::geo::Point const p : draw.points) {
        marks.insert(marks.end(), {p.x, p.y});
    }
    if (draw.grabbed) {
        marks.insert(marks.end(), {draw.grabbed->place.x, draw.grabbed->place.y});
    }
    if (draw.at && (!draw.points.empty() || draw.grabbed)) {
        marks.insert(marks.end(), {draw.at->x, draw.at->y});
    }
    return marks;
}

DrawPreview preview_of(AppState const &state, sim::reshape::Reshaping const &result)
{
    DrawPreview preview;
    if (result.refusal) {
        preview.refusal = render(state.view.language, *result.refusal);
        return preview;
    }
    for (sim::reshape::Part const &part : result.parts) {
        preview.parts.push_back({part.code, part.households, sim::geo::area(part.area), part.area});
    }
    for (sim::RowEdit const &row : result.change.rows) {
        if (row.shape && std::holds_alternative<std::vector<sim::geo::LineString>>(*row.shape)) {
            std::ranges::copy(std::get<std::vector<sim::geo::LineString>>(*row.shape),
                              std::back_inserter(preview.lines));
        }
    }
    for (sim::Text const &note : result.notes) {
        preview.notes.push_back(render(state.view.language, note));
    }
    return preview;
}

sim::geo::LineString with_end(DrawState const &draw)
{
    sim::geo::LineString line = draw.points;
    if (draw.at && (line.empty() || sim::geo::distance(line.back(), *draw.at) > 0.01)) {
        line.push_back(*draw.at);
    }
    return line;
}

} // namespace

action::Refusal apply_data_change(AppState &state, sim::DataChange const &change,
                                  sim::Text const &label, std::string const &action)
{
    try {
        state.workspace->change_data(change, label, action);
    } catch (sim::InputError const &error) {
        sim::Diagnostic const &first = error.diagnostics().front();
        state.view.beacon = first.place;
        auto const both = [](char const *name, sim::Text const &words) {
            return sim::TextArg{name, render(sim::Language::zh, words),
                                render(sim::Language::en, words)};
        };
        return sim::text("{where}: {message}",
                         {{"where", first.where.feature + " " + first.where.field},
                          both("message", first.message)});
    }
    return std::nullopt;
}

action::Refusal apply_reshaping(AppState &state, sim::reshape::Reshaping const &result,
                                std::string const &action)
{
    if (result.refusal) {
        state.view.beacon = result.place;
        return result.refusal;
    }
    if (auto refusal = apply_data_change(state, result.change, result.label, action)) {
        return refusal;
    }
    state.view.beacon.reset();
    state.view.draw.points.clear();
    state.notice =
        result.notes.empty()
            ? result.label
            : sim::text("{label}: {notes}", {{"label", render(sim::Language::zh, result.label),
                                              render(sim::Language::en, result.label)},
                                             {"notes", joined(result.notes, sim::Language::zh),
                                              joined(result.notes, sim::Language::en)}});
    return std::nullopt;
}

void follow_drawing(AppState &state)
{
    DrawState &draw = state.view.draw;
    std::vector<double> asked = fingerprint(state);
    if (asked == draw.previewed) {
        return;
    }
    draw.previewed = std::move(asked);
    draw.preview = {};
    if (draw.is_on && draw.tool == DrawTool::course && draw.grabbed && draw.at) {
        draw.preview = preview_of(
            state, sim::reshape::move_line_vertex(
                       state.workspace->dataset(),
                       {draw.grabbed->layer, draw.grabbed->code, draw.grabbed->place}, *draw.at));
    }
    if (!draw.is_on || !state.view.selected) {
        return;
    }
    sim::Project const &project = state.workspace->project();
    sim::BlockId const block = *state.view.selected;
    if (draw.tool == DrawTool::split_homes) {
        sim::reshape::HomesSide const side{
            homes_to_divide(draw, state.workspace->dataset().block(block)), draw.toward_deg};
        draw.preview = preview_of(state, sim::reshape::split_by_households(project, block, side));
        draw.preview.cut = sim::reshape::cut_for_households(*project.dataset, block, side).line;
    } else if (draw.tool == DrawTool::split_line && !draw.points.empty()) {
        sim::geo::LineString const line = with_end(draw);
        if (line.size() > 1) {
            draw.preview = preview_of(state, sim::reshape::split_by_line(project, block, line));
        }
    }
}

bool edits_map(AppState const &state)
{
    return state.view.draw.is_on && !state.view.shows_dates();
}

bool leave_drawing(AppState &state)
{
    DrawState &draw = state.view.draw;
    if (!edits_map(state)) {
        return false;
    }
    if (draw.grabbed || !draw.points.empty()) {
        draw.grabbed.reset();
        draw.points.clear();
    } else if (!draw.marked.empty()) {
        draw.marked.clear();
    } else if (draw.tool != DrawTool::select) {
        draw.tool = DrawTool::select;
    } else {
        draw = {};
    }
    return true;
}

void follow_drawing_data(AppState &state, sim::Dataset const &before)
{
    sim::Dataset const &now = state.workspace->dataset();
    DrawState &draw = state.view.draw;
    draw.points.clear();
    draw.grabbed.reset();
    draw.snap.reset();
    draw.homes = 0;
    std::vector<sim::BlockId> marked;
    for (sim::BlockId const id : draw.marked) {
        if (auto const same = now.find_block(before.block(id).code)) {
            marked.push_back(*same);
        }
    }
    draw.marked = std::move(marked);
    state.view.table.content.reset();
    state.view.table.edited.reset();
    state.view.table.paste.reset();
}

std::string hand_source(sim::Language language)
{
    return sim::tr(language, "edited by hand");
}

sim::reshape::NewLine new_line(DrawState const &draw)
{
    sim::reshape::NewLine line;
    std::string_view const kind = line_kind_keys[draw.line_kind];
    line.line = draw.points;
    if (kind == "feeder") {
        line.layer = "feeder_sections";
        return line;
    }
    bool const gas = kind != "heat";
    line.layer = gas ? "gas_mains" : "heat_mains";
    if (gas) {
        line.fields["pressure"] = kind == "gas-low" ? "low" : "medium";
        line.fields["state"] = draw.is_existing ? "existing" : "planned";
    }
    if (!draw.spare.empty()) {
        line.fields[gas ? "spare_m3_per_h" : "spare_kw"] = draw.spare;
    }
    return line;
}

sim::reshape::NewPoint new_point(DrawState const &draw, sim::geo::Point place)
{
    std::string_view const kind = point_kind_keys[draw.point_kind];
    sim::reshape::NewPoint point;
    point.place = place;
    point.layer = kind == "heat-source"  ? "heat_sources"
                  : kind == "substation" ? "substations"
                  : kind == "zone"       ? "transformer_zones"
                                         : "gas_stations";
    if (point.layer == "gas_stations") {
        point.fields["kind"] = kind;
    }
    return point;
}

} // namespace app
