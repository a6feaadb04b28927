#include "app/panels/compare_panels.hpp"
#include "app/panels/empty_state.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace app {

namespace {

/// One line of the differences: words ready to read, and how long its bar is.
struct Line
{
    std::string name;
    std::string a;
    std::string b;
    std::string difference;
    double size = 0.0; ///< of the difference, for the bar
    double of = 0.0;   ///< what a full bar stands for; 0: no bar
    bool bold = false;
};

constexpr Rgba less = rgb(0x998ec3); // PuOr, as for every difference
constexpr Rgba more = rgb(0xf1a340);

sim::Money money_of(sim::TableCell const &cell)
{
    auto const *const money = std::get_if<sim::Money>(&cell);
    return money != nullptr ? *money : sim::Money{};
}

bool is_all_years(std::vector<sim::TableCell> const &row)
{
    return std::get<sim::Text>(row[1]).key == "all years";
}

/// Payers over all years, the published total first, then year by year.
std::vector<Line> money_lines(PanelContext const &context, sim::report::Comparison const &made)
{
    sim::Table const table = sim::report::money_differences_table(made.of_a(), made.of_b(), 0);
    std::vector<Line> all;
    std::vector<Line> years;
    double most = 0.0;
    for (auto const &row : table.rows) {
        most = std::max(most, std::abs(money_of(row[4]).yuan()));
    }
    for (auto const &row : table.rows) {
        bool const sums = is_all_years(row);
        Line line;
        line.name = context.text(std::get<sim::Text>(row[0]));
        line.name += sums ? "" : "  " + context.text(std::get<sim::Text>(row[1]));
        line.a = format_wan_yuan(money_of(row[2]));
        line.b = format_wan_yuan(money_of(row[3]));
        line.difference = format_signed_wan_yuan(money_of(row[4]));
        line.size = money_of(row[4]).yuan();
        line.of = most;
        line.bold = sums;
        (sums ? all : years).push_back(std::move(line));
    }
    if (!all.empty()) {
        std::ranges::rotate(all, all.end() - 1); // the total comes last in the table
    }
    all.insert(all.end(), years.begin(), years.end());
    return all;
}

int decimals_for(double a, double b)
{
    double const most = std::max(std::abs(a), std::abs(b));
    bool const whole = a == std::floor(a) && b == std::floor(b);
    return whole || most >= 1000.0 ? 0 : most >= 10.0 ? 1 : 2;
}

std::string signed_number(double value, int decimals)
{
    std::string const words = format_number(value, decimals);
    bool const zero = words.find_first_of("123456789") == std::string::npos;
    return zero ? format_number(0.0, 0) : value > 0.0 ? "+" + words : words;
}

std::vector<Line> figure_lines(PanelContext const &context, sim::report::Comparison const &made)
{
    std::vector<Line> lines;
    for (sim::report::FigureDifference const &figure : made.figures) {
        bool const says_unit = figure.key.starts_with("households_");
        int const decimals = decimals_for(figure.a, figure.b);
        Line line;
        line.name =
            says_unit
                ? context.text(figure.name)
                : context.text(sim::text("{name} ({unit})",
                                         {{"name", sim::render(sim::Language::zh, figure.name),
                                           sim::render(sim::Language::en, figure.name)},
                                          {"unit", sim::render(sim::Language::zh, figure.unit),
                                           sim::render(sim::Language::en, figure.unit)}}));
        line.a = format_number(figure.a, decimals);
        line.b = format_number(figure.b, decimals);
        line.difference = signed_number(figure.b - figure.a, decimals);
        line.size = figure.b - figure.a;
        line.of = std::max(std::abs(figure.a), std::abs(figure.b));
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string cell_words(PanelContext const &context, sim::TableCell const &cell)
{
    if (auto const *const words = std::get_if<sim::Text>(&cell)) {
        return context.text(*words);
    }
    auto const *const whole = std::get_if<std::int64_t>(&cell);
    return whole != nullptr ? format_integer(*whole) : "–";
}

/// Days on which the targets are reached.
std::vector<Line> date_lines(PanelContext const &context, sim::report::Comparison const &made)
{
    std::vector<Line> lines;
    if (!made.dated()) {
        return lines;
    }
    sim::Table const targets = sim::report::works_differences(*made.works).front();
    for (auto const &row : targets.rows) {
        auto const *const days = std::get_if<std::int64_t>(&row[4]);
        Line line;
        line.name = context.text(std::get<sim::Text>(row[0]));
        line.a = cell_words(context, row[2]);
        line.b = cell_words(context, row[3]);
        line.difference =
            days == nullptr
                ? "–"
                : context.text(
                      sim::text("{n} days", {{"n", signed_number(static_cast<double>(*days), 0)}}));
        lines.push_back(std::move(line));
    }
    return lines;
}

/// Ends of the columns of one list.
struct Ends
{
    float a, b, bar, difference;
    float bar_half;
};

Ends ends_of(PanelContext const &context)
{
    float const right = right_end(context);
    float const half = context.px(28);
    float const bar = right - context.px(80) - half;
    float const b = bar - half - context.px(8);
    return {b - context.px(84), b, bar, right, half};
}

void draw_head(PanelContext const &context, std::string const &name)
{
    Ends const ends = ends_of(context);
    ImFont *const font = context.fonts.caption;
    write(font, context.palette.text_disabled, name);
    write_right(font, context.palette.text_disabled, "A", ends.a);
    write_right(context.fonts.small_bold, context.palette.accent, "B", ends.b);
    write_right(font, context.palette.text_disabled, context.text("B less A"), ends.difference);
}

void draw_bar(PanelContext const &context, Line const &line, Ends const &ends, ImVec2 corner,
              float height)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const window = ImGui::GetWindowPos().x;
    float const zero = window + ends.bar;
    float const thick = context.px(8);
    float const top = corner.y + std::round((height - thick) / 2);
    list.AddLine({zero, top - context.px(2)}, {zero, top + thick + context.px(2)},
                 context.palette.grab.packed());
    if (line.of <= 0.0 || line.size == 0.0) {
        return;
    }
    double const share = std::clamp(line.size / line.of, -1.0, 1.0);
    float const reach = std::round(ends.bar_half * static_cast<float>(share));
    list.AddRectFilled({std::min(zero, zero + reach), top},
                       {std::max(zero, zero + reach), top + thick},
                       (reach < 0.0F ? less : more).packed());
}

void draw_lines(PanelContext const &context, char const *id, std::string const &head,
                std::vector<Line> const &lines, float width)
{
    ImGui::BeginChild(id, {width, 0.0F});
    draw_head(context, head);
    ImGui::BeginChild("rows");
    Ends const ends = ends_of(context);
    for (Line const &line : lines) {
        ImVec2 const corner = ImGui::GetCursorScreenPos();
        float const height = ImGui::GetTextLineHeight();
        ImFont *const font = line.bold ? context.fonts.small_bold : context.fonts.small;
        float const room =
            ends.a - width_of(context.fonts.small, line.a) - context.px(8) - ImGui::GetCursorPosX();
        std::string const shown = fitted(font, line.name, room);
        write(font, context.palette.text, shown);
        if (shown != line.name && ImGui::IsItemHovered()) {
            tooltip(context, line.name);
        }
        write_right(context.fonts.small, context.palette.text_secondary, line.a, ends.a);
        write_right(context.fonts.small_bold, context.palette.text, line.b, ends.b);
        write_right(context.fonts.small_bold, context.palette.text, line.difference,
                    ends.difference);
        draw_bar(context, line, ends, corner, height);
    }
    ImGui::EndChild();
    ImGui::EndChild();
}

/// While nothing is compared: what it takes.
void draw_offer(PanelContext const &context)
{
    bool const can = context.document.scenarios.size() > 1;
    CompareView const &compare = context.document.compare;
    if (compare.failure != nullptr || compare.busy) {
        write_wrapped(context.fonts.body, context.palette.text_secondary,
                      compare.failure != nullptr ? context.text(*compare.failure)
                                                 : context.text("Comparing the two scenarios"));
        return;
    }
    std::vector<WayOn> ways;
    if (!can) {
        ways = {{context.text("Copy the scenario"), "copy-scenario"},
                {context.text("Propose routes"), "assign"}};
    } else if (!context.view.compares()) {
        ways = {{context.text("Compare two scenarios"), "compare"}};
    }
    draw_empty(context, context.text("Two scenarios can stand side by side on the map."),
               can ? context.text("Blocks that change, money by payer, loads and dates are set "
                                  "against each other.")
                   : context.text("There is one scenario only: copy it, or keep a proposal, "
                                  "then both can be compared."),
               ways);
}

} // namespace

void draw_comparison(PanelContext const &context)
{
    if (context.document.compare.made == nullptr) {
        draw_offer(context);
        return;
    }
    sim::report::Comparison const &made = *context.document.compare.made;
    std::vector<Line> figures = date_lines(context, made);
    std::vector<Line> const physical = figure_lines(context, made);
    figures.insert(figures.end(), physical.begin(), physical.end());
    float const button = context.px(92);
    float const gap = context.px(24);
    float const width = std::floor((ImGui::GetContentRegionAvail().x - 2 * gap - button) / 2);
    draw_lines(context, "money", context.text("Money, 10 000 yuan"), money_lines(context, made),
               width);
    ImGui::SameLine(0.0F, gap);
    draw_lines(context, "figures", context.text("Works, loads, air, bills"), figures, width);
    ImGui::SameLine(0.0F, gap);
    if (ImGui::Button(context.text("Copy tables").c_str(), {button, context.px(28)})) {
        context.ask("copy-comparison", {});
    }
    if (ImGui::IsItemHovered()) {
        tooltip(context, context.text("All tables, for a spreadsheet"));
    }
}

} // namespace app
