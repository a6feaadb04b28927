#include "app/panels/gantt.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

/// Deadlines in order of time, each day once.
std::vector<sim::Day> due_days(PanelContext const &context)
{
    std::vector<sim::Day> days;
    for (sim::WorksTarget const &target : context.document.works.proposal->plan().targets) {
        days.push_back(target.due);
    }
    std::ranges::sort(days);
    auto const twice = std::ranges::unique(days);
    days.erase(twice.begin(), twice.end());
    return days;
}

/// One flag for several deadlines: 10月10日、15日.
std::string flag_words(PanelContext const &context, std::vector<sim::Day> const &days,
                       std::vector<std::size_t> const &lines)
{
    std::string words = context.text(due_words(context, days[lines.front()]));
    for (std::size_t i = 1; i < lines.size(); ++i) {
        sim::CivilDate const before = sim::civil_date(days[lines[i - 1]]);
        sim::CivilDate const date = sim::civil_date(days[lines[i]]);
        bool const same = before.year == date.year && before.month == date.month;
        sim::TextArg const number{
            "day", std::to_string(date.day),
            sim::render(sim::Language::en, due_words(context, days[lines[i]]))};
        sim::Text const next =
            same ? sim::text(", {day}", {number}) : due_words(context, days[lines[i]]);
        words += same ? context.text(next) : context.text(", ") + context.text(next);
    }
    return words;
}

float flag_width(PanelContext const &context, std::string const &words)
{
    return width_of(context.fonts.small_bold, words) + context.px(16);
}

void draw_flag(PanelContext const &context, Area const &area, Flag const &flag,
               std::string const &words, Rgba fill)
{
    ImFont *const font = context.fonts.small_bold;
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const top = area.y + context.px(flag.row == 0 ? 2.0F : 23.0F);
    list.AddRectFilled({flag.span.left, top}, {flag.span.right, top + context.px(20)},
                       fill.packed(), context.px(3));
    list.AddText(font, font->FontSize, {flag.span.left + context.px(8), top + context.px(3)},
                 context.palette.panel.packed(), words.c_str());
}

/// \return what the flags take of the second row, where the months are named
std::vector<Span> draw_flags(PanelContext const &context, TimeAxis const &axis, Area const &area)
{
    std::vector<sim::Day> const days = due_days(context);
    std::vector<float> xs;
    for (sim::Day const day : days) {
        xs.push_back(axis.x_of(day + 1));
    }
    Span const room{axis.left, axis.right()};
    sim::Day const day = shown_day(context);
    float const x = axis.middle_of(day);
    auto const width = [&](std::vector<std::size_t> const &lines) {
        return flag_width(context, flag_words(context, days, lines));
    };
    std::vector<Flag> const flags = place_flags(xs, width, room, x);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    auto const draw_pole = [&](float at, Rgba ink) {
        at = std::round(at);
        list.AddLine({at, area.y + context.px(12)}, {at, area.y + area.height}, ink.packed(),
                     1.5F * context.scale);
    };
    for (Flag const &flag : flags) {
        std::ranges::for_each(flag.lines,
                              [&](std::size_t i) { draw_pole(xs[i], context.palette.primary); });
    }
    std::vector<Span> taken;
    bool const is_seen = x >= axis.left && x <= axis.right();
    if (is_seen) {
        std::string const words = context.text(due_words(context, day));
        Flag const flag = place_beside(flags, xs, x, flag_width(context, words), room);
        draw_pole(x, context.palette.accent);
        draw_flag(context, area, flag, words, context.palette.accent);
        if (flag.row > 0) {
            taken.push_back(flag.span);
        }
    }
    for (Flag const &flag : flags) {
        draw_flag(context, area, flag, flag_words(context, days, flag.lines),
                  context.palette.primary);
        for (std::size_t const i : flag.lines) {
            taken.push_back({xs[i] - 1, xs[i] + 1});
        }
    }
    if (is_seen) {
        taken.push_back({x - 1, x + 1});
    }
    return taken;
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

MonthNames month_names(PanelContext const &context, ImFont *font)
{
    return {[&context](sim::CivilDate const &date, bool with_year) {
                return context.text(month_words(date, with_year));
            },
            [font](std::string const &words) { return width_of(font, words); }, context.px(6)};
}

sim::Text due_words(PanelContext const &context, sim::Day day)
{
    sim::Day const first = context.document.works.proposal->plan().first_day;
    return sim::civil_date(day).year == sim::civil_date(first).year ? day_words(day)
                                                                    : long_day_words(day);
}

void draw_time_header(PanelContext const &context, TimeAxis const &axis, Area const &area)
{
    handle_header(context, axis, area);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    list.PushClipRect({area.x, area.y}, {area.x + area.width, area.y + area.height}, true);
    ImFont *const font = context.fonts.small;
    float const top = area.y + context.px(24);
    std::vector<Span> const taken = draw_flags(context, axis, area);
    for (MonthMark const &mark : month_marks(axis, month_names(context, font), taken)) {
        float const x = std::round(axis.x_of(mark.first));
        if (mark.words.empty()) {
            continue;
        }
        list.AddLine({x, top}, {x, area.y + area.height}, context.palette.separator.packed());
        list.AddText(font, font->FontSize, {mark.span.left, top + context.px(2)},
                     context.palette.text_secondary.packed(), mark.words.c_str());
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
    for (MonthMark const &mark : month_marks(axis, month_names(context, context.fonts.small), {})) {
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
    draw_returned_day(context, axis, area);
    sim::Day const day = shown_day(context);
    float const x = std::round(axis.middle_of(day));
    list.AddLine({x, area.y}, {x, bottom}, context.palette.accent.packed(), 1.5F * context.scale);
}

} // namespace app
