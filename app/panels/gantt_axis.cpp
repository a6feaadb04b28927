#include "app/panels/gantt.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

/// A label over the axis that other labels keep away from.
struct Flag
{
    float left = 0.0F;
    float right = 0.0F;
};

bool overlaps(std::vector<Flag> const &flags, float left, float right)
{
    return std::ranges::any_of(
        flags, [&](Flag const &flag) { return left < flag.right && right > flag.left; });
}

/// A filled flag centred over a day, inside the axis. \return false if there is no room
bool draw_flag(PanelContext const &context, TimeAxis const &axis, Area const &area, float x,
               std::string const &words, Rgba fill, std::vector<Flag> &flags)
{
    ImFont *const font = context.fonts.small_bold;
    float const width = width_of(font, words) + context.px(16);
    float const left =
        std::round(std::clamp(x - width / 2, axis.left, std::max(axis.right() - width, axis.left)));
    if (x < axis.left || x > axis.right() || overlaps(flags, left, left + width)) {
        return false;
    }
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const top = area.y + context.px(4);
    list.AddRectFilled({left, top}, {left + width, top + context.px(20)}, fill.packed(),
                       context.px(3));
    list.AddText(font, font->FontSize, {left + context.px(8), top + context.px(3)},
                 context.palette.panel.packed(), words.c_str());
    flags.push_back({left - context.px(4), left + width + context.px(4)});
    return true;
}

void draw_flags(PanelContext const &context, TimeAxis const &axis, Area const &area,
                std::vector<Flag> &flags)
{
    sim::Day const day = shown_day(context);
    draw_flag(context, axis, area, (axis.x_of(day) + axis.x_of(day + 1)) / 2,
              context.text(day_words(day)), context.palette.accent, flags);
    for (sim::WorksTarget const &target : context.document.works.proposal->plan().targets) {
        draw_flag(context, axis, area, axis.x_of(target.due + 1),
                  context.text(day_words(target.due)), context.palette.primary, flags);
    }
}

void handle_header(PanelContext const &context, TimeAxis const &axis, Area const &area)
{
    ImGui::SetCursorScreenPos({area.x, area.y});
    ImGui::InvisibleButton("axis", {area.width, area.height});
    float const mouse = ImGui::GetIO().MousePos.x;
    if (ImGui::IsItemActive()) {
        sim::Day const day = std::clamp(axis.day_at(mouse), axis.range.from, axis.range.to);
        if (day != context.view.works_day) {
            context.ask("day", {sim::iso_date(day)});
        }
    }
    if (ImGui::IsItemHovered() && ImGui::GetIO().MouseWheel != 0.0F) {
        ask_zoom(context, axis, axis.day_at(mouse), std::pow(1.25F, ImGui::GetIO().MouseWheel));
    }
}

sim::CivilDate next_month(sim::CivilDate date)
{
    date.day = 1;
    date.month = date.month % 12 + 1;
    date.year += date.month == 1 ? 1 : 0;
    return date;
}

sim::Day first_of(sim::CivilDate const &date)
{
    return *sim::day_number(date.year, date.month * 100 + 1);
}

/// First and last day of the heating season that begins in a year.
std::optional<DayRange> season_of(sim::Dataset const &dataset, int year)
{
    sim::ParameterTable const &table = dataset.parameters;
    if (!table.has("season.start_month_day") || !table.has("season.end_month_day")) {
        return std::nullopt;
    }
    auto const value = [&](char const *key) { return static_cast<int>(table.at(key).value); };
    auto const from = sim::day_number(year, value("season.start_month_day"));
    auto const to = sim::day_number(year + 1, value("season.end_month_day"));
    return from && to ? std::optional{DayRange{*from, *to}} : std::nullopt;
}

} // namespace

DayRange shown_range(PanelContext const &context)
{
    if (context.view.works_range) {
        return {context.view.works_range->first, context.view.works_range->second};
    }
    WorksProposal const &proposal = *context.document.works.proposal;
    return first_range(proposal.plan(), proposal.schedule());
}

sim::Day shown_day(PanelContext const &context)
{
    return context.view.works_day.value_or(first_day_shown(*context.document.works.proposal));
}

void ask_range(PanelContext const &context, DayRange range)
{
    context.ask("works-range", {sim::iso_date(range.from), sim::iso_date(range.to)});
}

void ask_zoom(PanelContext const &context, TimeAxis const &axis, sim::Day day, float factor)
{
    constexpr float shortest = 14.0F;
    constexpr float longest = 366.0F * 6.0F;
    float const days = static_cast<float>(axis.range.days());
    float const wanted = std::clamp(days / factor, shortest, longest);
    float const before = static_cast<float>(day - axis.range.from) / days * wanted;
    sim::Day const from = day - static_cast<sim::Day>(std::round(before));
    ask_range(context, {from, from + static_cast<sim::Day>(std::round(wanted)) - 1});
}

std::vector<MonthMark> month_marks(PanelContext const &context, TimeAxis const &axis, ImFont *font)
{
    std::vector<MonthMark> marks;
    float const month = axis.px_per_day() * 30.4F;
    sim::CivilDate longest = sim::civil_date(axis.range.from);
    longest.month = 12;
    float const name = width_of(font, context.text(month_words(longest, false)));
    int const step = month > name + context.px(10) ? 1 : month * 3 > name + context.px(10) ? 3 : 12;
    bool first = true;
    sim::CivilDate date = sim::civil_date(axis.range.from);
    for (date.day = 1; first_of(date) <= axis.range.to; date = next_month(date)) {
        MonthMark mark{first_of(date), {}};
        bool const named = (date.month - 1) % step == 0;
        float const left = std::max(axis.x_of(mark.first), axis.left);
        float const room =
            std::min(axis.x_of(mark.first) + month * static_cast<float>(step) - context.px(12),
                     axis.right() - context.px(8)) -
            left;
        // The first name carries the year, and January's; without room for it, the month alone.
        for (bool const with_year : {true, false}) {
            std::string words = context.text(month_words(date, with_year));
            if (named && mark.words.empty() && (!with_year || first || date.month == 1) &&
                width_of(font, words) < room) {
                mark.words = std::move(words);
                first = first && !with_year;
            }
        }
        marks.push_back(std::move(mark));
    }
    return marks;
}

void draw_time_header(PanelContext const &context, TimeAxis const &axis, Area const &area)
{
    handle_header(context, axis, area);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    list.PushClipRect({area.x, area.y}, {area.x + area.width, area.y + area.height}, true);
    ImFont *const font = context.fonts.small;
    std::vector<MonthMark> const marks = month_marks(context, axis, font);
    for (MonthMark const &mark : marks) {
        float const x = std::round(axis.x_of(mark.first));
        if (!mark.words.empty()) {
            list.AddLine({x, area.y}, {x, area.y + area.height},
                         context.palette.separator.packed());
        }
    }
    std::vector<Flag> flags;
    draw_flags(context, axis, area, flags);
    for (MonthMark const &mark : marks) {
        float const left = std::max(std::round(axis.x_of(mark.first)), axis.left) + context.px(6);
        if (!mark.words.empty() && !overlaps(flags, left, left + width_of(font, mark.words))) {
            list.AddText(font, font->FontSize, {left, area.y + context.px(7)},
                         context.palette.text_secondary.packed(), mark.words.c_str());
        }
    }
    list.PopClipRect();
}

void draw_time_ground(PanelContext const &context, TimeAxis const &axis, Area const &area)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const bottom = area.y + area.height;
    list.PushClipRect({axis.left, area.y}, {axis.right(), bottom}, true);
    for (int year = sim::civil_date(axis.range.from).year - 1;
         year <= sim::civil_date(axis.range.to).year; ++year) {
        auto const season = season_of(context.document.dataset, year);
        if (season && season->to >= axis.range.from && season->from <= axis.range.to) {
            list.AddRectFilled({axis.x_of(season->from), area.y},
                               {axis.x_of(season->to + 1), bottom},
                               context.palette.band.with_alpha(0.09).packed());
        }
    }
    for (MonthMark const &mark : month_marks(context, axis, context.fonts.small)) {
        float const x = std::round(axis.x_of(mark.first));
        if (!mark.words.empty()) {
            list.AddLine({x, area.y}, {x, bottom}, context.palette.separator.packed());
        }
    }
    list.PopClipRect();
}

void draw_time_lines(PanelContext const &context, TimeAxis const &axis, Area const &area)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const bottom = area.y + area.height;
    WorksProposal const &proposal = *context.document.works.proposal;
    for (std::size_t i = 0; i < proposal.plan().targets.size(); ++i) {
        float const x = std::round(axis.x_of(proposal.plan().targets[i].due + 1));
        list.AddLine({x, area.y}, {x, bottom}, context.palette.text.packed(),
                     (i == 0 ? 1.5F : 1.0F) * context.scale);
    }
    sim::Day const day = shown_day(context);
    float const x = std::round((axis.x_of(day) + axis.x_of(day + 1)) / 2);
    list.AddLine({x, area.y}, {x, bottom}, context.palette.accent.packed(), 1.5F * context.scale);
}

} // namespace app
