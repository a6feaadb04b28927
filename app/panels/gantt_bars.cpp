#include "app/panels/gantt.hpp"

#include "app/view/number.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

/// Bars narrower than this carry no words.
constexpr float words_from_px = 36.0F;

/// A bracket over all that a group does.
void draw_bracket(PanelContext const &context, TimeAxis const &axis, WorksRow const &row, float top)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const left = std::round(axis.x_of(row.start));
    float const right = std::round(axis.x_of(row.finish + 1));
    float const y = top + context.px(11);
    float const end = y + context.px(7);
    ImU32 const ink = context.palette.text_secondary.packed();
    float const thick = 1.5F * context.scale;
    list.AddLine({left, y}, {right, y}, ink, thick);
    list.AddLine({left, y}, {left, end}, ink, thick);
    list.AddLine({right, y}, {right, end}, ink, thick);
}

void draw_float(PanelContext const &context, TimeAxis const &axis, WorksRow const &row, float top)
{
    if (row.float_days <= 0) {
        return;
    }
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const left = axis.x_of(row.finish + 1);
    float const right = std::round(axis.x_of(row.finish + 1 + row.float_days));
    float const y = top + context.px(gantt_row / 2);
    ImU32 const ink = context.palette.text_disabled.packed();
    list.AddLine({left, y}, {right, y}, ink, 1.5F * context.scale);
    list.AddLine({right, y - context.px(4)}, {right, y + context.px(4)}, ink, 1.5F * context.scale);
}

/// A deadline or the day stands within `span`.
bool is_crossed(PanelContext const &context, TimeAxis const &axis, Span const &span)
{
    auto const &targets = context.document.works.proposal->plan().targets;
    return span.holds(axis.middle_of(shown_day(context))) ||
           std::ranges::any_of(targets, [&](sim::WorksTarget const &target) {
               return span.holds(axis.x_of(target.due + 1));
           });
}

/// Words on a bar, with a rim where a line passes under them.
void draw_words(PanelContext const &context, TimeAxis const &axis, Area const &bar,
                std::string const &words)
{
    ImFont *const font = context.fonts.small_bold;
    if (bar.width < std::max(context.px(words_from_px), width_of(font, words) + context.px(12))) {
        return;
    }
    ImVec2 const at{bar.x + context.px(6),
                    bar.y + std::round((bar.height - font->FontSize) / 2) - 1};
    ImDrawList &list = *ImGui::GetWindowDrawList();
    list.ChannelsSetCurrent(gantt_words);
    if (is_crossed(context, axis, {at.x - 2, at.x + width_of(font, words) + 2})) {
        float const edge = 1.5F * context.scale;
        for (ImVec2 const by :
             {ImVec2{-edge, 0}, ImVec2{edge, 0}, ImVec2{0, -edge}, ImVec2{0, edge},
              ImVec2{-edge, -edge}, ImVec2{edge, -edge}, ImVec2{-edge, edge}, ImVec2{edge, edge}}) {
            list.AddText(font, font->FontSize, {at.x + by.x, at.y + by.y},
                         context.palette.panel.packed(), words.c_str());
        }
    }
    list.AddText(font, font->FontSize, at, context.palette.text.packed(), words.c_str());
    list.ChannelsSetCurrent(0);
}

bool is_fixed(PanelContext const &context, WorksRow const &row)
{
    return row.kind == WorksRowKind::package &&
           context.document.works.proposal->plan().packages[row.package].fixed_start.has_value();
}

void draw_lock(PanelContext const &context, Area const &bar)
{
    float const size = context.px(11);
    draw_icon(Icon::lock, {bar.x - size, bar.y + bar.height / 2}, size, context.palette.text);
}

/// A line with an arrow from the end of one bar to the beginning of another.
void draw_arrow(PanelContext const &context, ImVec2 from, ImVec2 to, Rgba colour)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    ImU32 const ink = colour.packed();
    float const step = context.px(7);
    float const thick = 1.5F * context.scale;
    list.PathLineTo(from);
    list.PathLineTo({from.x + step, from.y});
    if (to.x < from.x + 2 * step) { // back around the end of the row
        float const between = to.y + (to.y > from.y ? -1.0F : 1.0F) * context.px(gantt_row / 2);
        list.PathLineTo({from.x + step, between});
        list.PathLineTo({to.x - step, between});
        list.PathLineTo({to.x - step, to.y});
    } else {
        list.PathLineTo({from.x + step, to.y});
    }
    list.PathLineTo(to);
    list.PathStroke(ink, ImDrawFlags_None, thick);
    float const s = context.px(4);
    list.AddTriangleFilled({to.x, to.y}, {to.x - 1.5F * s, to.y - s}, {to.x - 1.5F * s, to.y + s},
                           ink);
}

/// Columns of equal height side by side are one rectangle.
void draw_histogram(PanelContext const &context, TimeAxis const &axis, float top,
                    std::vector<std::int32_t> const &busy, std::int32_t most)
{
    sim::Day const first = context.document.works.proposal->plan().first_day;
    float const height = context.px(20);
    float const bottom = top + context.px(gantt_row - 3);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    auto const at = [&](sim::Day day) {
        sim::Day const i = day - first;
        return i >= 0 && static_cast<std::size_t>(i) < busy.size()
                   ? busy[static_cast<std::size_t>(i)]
                   : 0;
    };
    for (sim::Day day = axis.range.from; day <= axis.range.to;) {
        sim::Day end = day + 1;
        while (end <= axis.range.to && at(end) == at(day)) {
            ++end;
        }
        float const share = static_cast<float>(at(day)) / static_cast<float>(most);
        if (share > 0.0F) {
            list.AddRectFilled({axis.x_of(day), bottom - height * share}, {axis.x_of(end), bottom},
                               context.palette.text_secondary.with_alpha(0.55).packed());
        }
        day = end;
    }
}

} // namespace

Rgba bar_fill(PanelContext const &context, WorksRow const &row)
{
    return row.family ? fill_colour(*row.family, context.palette) : context.palette.grab_hovered;
}

Area bar_area(PanelContext const &context, TimeAxis const &axis, sim::Day start, sim::Day finish,
              float top)
{
    float const left = std::round(axis.x_of(start));
    float const right = std::max(std::round(axis.x_of(finish + 1)), left + context.px(3));
    return {left, top + context.px((gantt_row - gantt_bar) / 2), right - left,
            context.px(gantt_bar)};
}

void draw_bar(PanelContext const &context, TimeAxis const &axis, WorksRow const &row, float top)
{
    if (row.kind == WorksRowKind::group) {
        draw_bracket(context, axis, row, top);
        return;
    }
    WorksView const &works = context.document.works;
    Area const bar = bar_area(context, axis, row.start, row.finish, top);
    ImVec2 const low{bar.x, bar.y};
    ImVec2 const high{bar.x + bar.width, bar.y + bar.height};
    ImDrawList &list = *ImGui::GetWindowDrawList();
    Rgba const fill = bar_fill(context, row);
    draw_float(context, axis, row, top);
    double const done =
        planned_share(*works.rows, row, works.proposal->schedule(), shown_day(context));
    list.AddRectFilled(low, high, context.palette.panel.packed(), context.px(2));
    list.AddRectFilled(low, high, fill.with_alpha(0.45).packed(), context.px(2));
    // What lies before the day is filled up to its line; how much work that is, the words say.
    sim::Day const day = shown_day(context);
    float const until = day >= row.finish ? high.x : std::min(axis.middle_of(day), high.x);
    if (until > low.x) {
        list.AddRectFilled(low, {until, high.y}, fill.packed(), context.px(2));
    }
    if (row.critical) {
        list.AddRect(low, high, context.palette.text.packed(), context.px(2), 0, context.px(2));
    }
    if (row.kind == WorksRowKind::part) {
        draw_words(context, axis, bar, format_whole_percent(done));
    }
    if (is_fixed(context, row)) {
        draw_lock(context, bar);
    }
}

void draw_crew_row(PanelContext const &context, TimeAxis const &axis, std::uint32_t pool, float top)
{
    WorksProposal const &proposal = *context.document.works.proposal;
    auto const &all_busy = proposal.works.answer.crews_busy;
    std::vector<std::int32_t> const &available = proposal.plan().crews[pool].available;
    std::int32_t const most = available.empty() ? 0 : std::ranges::max(available);
    if (pool >= all_busy.size() || most <= 0) {
        return;
    }
    draw_histogram(context, axis, top, all_busy[pool], most);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const limit = top + context.px(gantt_row - 23);
    list.AddLine({axis.left, limit}, {axis.right(), limit}, context.palette.text.packed(),
                 context.scale);
    std::string const words = context.text(
        crew_count(context.document.dataset.crew_types[proposal.plan().crews[pool].type], most));
    ImFont *const font = context.fonts.caption;
    list.AddText(font, font->FontSize,
                 {axis.right() - width_of(font, words) - context.px(6), limit + context.px(2)},
                 context.palette.text_secondary.packed(), words.c_str());
}

void draw_dependencies(PanelContext const &context, TimeAxis const &axis, float first_row_top)
{
    constexpr std::size_t most_arrows = 80; // of a lot that a hundred blocks wait for
    WorksView const &works = context.document.works;
    auto const selected = works.proposal->plan().find(context.view.package);
    if (!selected || works.rows->row_of[*selected] == sim::no_index) {
        return;
    }
    sim::WorksSchedule const &schedule = works.proposal->schedule();
    std::vector<sim::WorkPackage> const &packages = works.proposal->plan().packages;
    auto const middle = [&](std::uint32_t row) {
        return first_row_top + context.px(gantt_row) * (static_cast<float>(row) + 0.5F);
    };
    std::set<std::uint32_t> drawn;
    auto const connect = [&](std::uint32_t before, std::uint32_t after, bool decides) {
        std::uint32_t const from = works.rows->row_of[before];
        std::uint32_t const to = works.rows->row_of[after];
        std::uint32_t const other = before == *selected ? to : from;
        if (from == sim::no_index || to == sim::no_index || from == to ||
            drawn.size() >= most_arrows || !drawn.insert(other).second) {
            return;
        }
        draw_arrow(context, {axis.x_of(schedule.finish[before] + 1), middle(from)},
                   {axis.x_of(schedule.start[after]), middle(to)},
                   decides ? context.palette.text : context.palette.text_disabled);
    };
    auto const &states = works.proposal->works.answer.packages;
    for (std::uint32_t const before : packages[*selected].after) {
        bool const decides = *selected < states.size() && states[*selected].holder == before;
        connect(before, *selected, decides);
    }
    for (std::uint32_t p = *selected + 1; p < packages.size(); ++p) {
        if (std::ranges::find(packages[p].after, *selected) != packages[p].after.end()) {
            connect(*selected, p, p < states.size() && states[p].holder == *selected);
        }
    }
}

} // namespace app
