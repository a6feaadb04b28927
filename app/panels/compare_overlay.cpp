#include "app/panels/compare_panels.hpp"
#include "app/panels/overlay.hpp"
#include "app/view/legend.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace app {

namespace {

constexpr sim::RouteFamily families[] = {sim::RouteFamily::heat_network, sim::RouteFamily::gas,
                                         sim::RouteFamily::electric,
                                         sim::RouteFamily::solar_electric, sim::RouteFamily::none};

void put(ImFont *font, ImVec2 at, Rgba ink, std::string const &words)
{
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, at, ink.packed(), words.c_str());
}

/// A swatch of 12 pixels at the middle of a line. \return where what follows begins
float put_swatch(PanelContext const &context, float x, float middle, sim::RouteFamily family)
{
    float const side = context.px(12);
    ImVec2 const low{x, std::round(middle - side / 2)};
    ImVec2 const high{x + side, low.y + side};
    ImDrawList &list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(low, high, fill_colour(family, context.palette).packed(), context.px(2));
    list.AddRect(low, high, line_colour(family).packed(), context.px(2), 0, 1.5F * context.scale);
    return high.x + context.px(4);
}

struct Count
{
    sim::RouteFamily family;
    std::string words;
};

std::vector<Count> counts_of(sim::Results const &results)
{
    std::vector<Count> counts;
    for (sim::RouteFamily const family : families) {
        if (int const homes = results.quantities.households_of(family); homes > 0) {
            counts.push_back({family, format_integer(homes)});
        }
    }
    return counts;
}

float width_of_counts(PanelContext const &context, std::vector<Count> const &counts)
{
    float width = 0.0F;
    for (Count const &count : counts) {
        width += context.px(16 + 10) + width_of(context.fonts.caption, count.words);
    }
    return width - context.px(10);
}

/// A window without anything of its own, in front of the map.
class BarWindow
{
public:
    BarWindow(Area const &area, bool takes_mouse)
    {
        ImGui::SetNextWindowPos({area.x, area.y});
        ImGui::SetNextWindowSize({area.width, area.height});
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{});
        ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2{1.0F, 1.0F});
        ImGui::Begin("swipe", nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                         ImGuiWindowFlags_NoBackground |
                         (takes_mouse ? 0 : ImGuiWindowFlags_NoInputs));
    }
    ~BarWindow()
    {
        ImGui::End();
        ImGui::PopStyleVar(3);
    }
    BarWindow(BarWindow const &) = delete;
    BarWindow &operator=(BarWindow const &) = delete;
    BarWindow(BarWindow &&) = delete;
    BarWindow &operator=(BarWindow &&) = delete;
};

} // namespace

void draw_compare_plate(PanelContext const &context, Area const &visible, bool is_b)
{
    sim::report::Comparison const &made = *context.document.compare.made;
    sim::Scenario const &scenario = is_b ? *made.b : *made.a;
    std::vector<Count> const counts = counts_of(is_b ? *made.b_results : *made.a_results);
    ImFont *const bold = context.fonts.body_bold;
    float const pad = context.px(10);
    bool const side = context.view.compare.mode == CompareMode::side;
    float const tools = context.px(96); // they stand in the map's upper left corner
    float const room = visible.width - context.px(24) - (is_b ? 0.0F : tools);
    float const letter = width_of(bold, "A") + context.px(8);
    std::string const name = fitted(bold, context.pick(scenario.name_zh, scenario.name_en),
                                    std::min(context.px(260), room - 2 * pad - letter));
    float const width = std::min(
        room, std::max(letter + width_of(bold, name), width_of_counts(context, counts)) + 2 * pad);
    if (width < context.px(64)) {
        return;
    }
    float const right = visible.x + visible.width - context.px(12);
    float const left = is_b ? visible.x + context.px(12) : side ? visible.x + tools : right - width;
    float const top = visible.y + context.px(12);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    Rgba const ground = is_b ? context.palette.accent : context.palette.primary;
    Rgba const ink = is_b && !context.palette.dark ? rgb(0xffffff) : context.palette.primary_text;
    float const head = context.px(28);
    float const foot = context.px(24);
    list.PushClipRect({visible.x, visible.y},
                      {visible.x + visible.width, visible.y + visible.height}, true);
    list.AddRectFilled({left, top}, {left + width, top + head}, ground.packed(), context.px(4),
                       ImDrawFlags_RoundCornersTop);
    list.AddRectFilled({left, top + head}, {left + width, top + head + foot},
                       context.palette.panel.packed(), context.px(4),
                       ImDrawFlags_RoundCornersBottom);
    list.AddRect({left, top}, {left + width, top + head + foot}, context.palette.border.packed(),
                 context.px(4));
    float const line = std::round(top + (head - bold->FontSize) / 2);
    put(bold, {left + pad, line}, ink, is_b ? "B" : "A");
    put(bold, {left + pad + letter, line}, ink, name);
    float const middle = top + head + foot / 2;
    float x = left + pad;
    list.PushClipRect({left, top}, {left + width - context.px(2), top + head + foot}, true);
    for (Count const &count : counts) {
        x = put_swatch(context, x, middle, count.family);
        ImFont *const font = context.fonts.caption;
        put(font, {x, std::round(middle - font->FontSize / 2)}, context.palette.text, count.words);
        x += width_of(font, count.words) + context.px(10);
    }
    list.PopClipRect();
    list.PopClipRect();
}

void draw_swipe(PanelContext const &context, Area const &map)
{
    bool const both = context.document.compare.made != nullptr;
    bool const side = context.view.compare.mode == CompareMode::side;
    float const share = side ? 0.5F : static_cast<float>(context.view.compare.swipe);
    float const half = context.px(9);
    float const x = map.x + std::round(map.width * share);
    BarWindow const window{{x - half, map.y, 2 * half, map.height}, both && !side};
    if (!both) {
        return;
    }
    ImDrawList &list = *ImGui::GetWindowDrawList();
    list.PushClipRect({map.x, map.y},
                      {map.x + map.width, map.y + map.height}); // the handle is wider
    float const middle = map.y + std::round(map.height * 0.8F); // a centred block stays in sight
    Rgba const ink = context.palette.text;
    list.AddLine({x, map.y}, {x, map.y + map.height}, context.palette.halo.packed(),
                 6.0F * context.scale);
    list.AddLine({x, map.y}, {x, map.y + map.height}, ink.packed(), 2.0F * context.scale);
    if (side) {
        list.PopClipRect();
        return;
    }
    ImGui::SetCursorScreenPos({x - half, map.y});
    ImGui::InvisibleButton("bar", {2 * half, map.height});
    if (ImGui::IsItemHovered() || ImGui::IsItemActive()) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    }
    if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 0.0F)) {
        float const wanted = (ImGui::GetIO().MousePos.x - map.x) / std::max(map.width, 1.0F);
        context.ask("swipe", {std::to_string(std::clamp(wanted, 0.0F, 1.0F))});
    }
    list.AddCircleFilled({x, middle}, context.px(17), context.palette.halo.packed(), 32);
    list.AddCircleFilled({x, middle}, context.px(15), ink.packed(), 32);
    float const reach = context.px(4);
    for (float const way : {-1.0F, 1.0F}) {
        ImVec2 const tip{x + way * context.px(9), middle};
        float const back = tip.x - way * reach;
        list.AddLine(tip, {back, middle - reach}, context.palette.panel.packed(),
                     2.0F * context.scale);
        list.AddLine(tip, {back, middle + reach}, context.palette.panel.packed(),
                     2.0F * context.scale);
    }
    list.PopClipRect();
}

namespace {

/// A line of the legend: a route that either side has, or (no family) the ring of a change.
struct Entry
{
    std::optional<sim::RouteFamily> family;
    std::string words;
};

std::vector<Entry> legend_entries(PanelContext const &context)
{
    std::vector<Entry> entries;
    if (context.document.compare.made != nullptr &&
        context.view.drawn_colouring() == Colouring::route) {
        sim::report::Comparison const &made = *context.document.compare.made;
        for (sim::RouteFamily const family : families) {
            if (made.a_results->quantities.households_of(family) +
                    made.b_results->quantities.households_of(family) >
                0) {
                LegendRow row;
                row.family = family;
                entries.push_back({family, context.text(legend_key(row))});
            }
        }
    }
    entries.push_back({std::nullopt, context.text("Route changes")});
    return entries;
}

/// A ring as changed blocks have it. \return where what follows begins
float put_ring(PanelContext const &context, float x, float middle)
{
    float const edge = context.px(12);
    ImVec2 const low{x, std::round(middle - edge / 2)};
    ImGui::GetWindowDrawList()->AddRect(low, {x + edge, low.y + edge},
                                        context.palette.accent.packed(), context.px(2), 0,
                                        2.5F * context.scale);
    return x + context.px(16);
}

} // namespace

void draw_compare_legend(PanelContext const &context, Area const &area)
{
    std::vector<Entry> const entries = legend_entries(context);
    ImFont *const font = context.fonts.small;
    float const pad = context.px(12);
    std::vector<float> places; // from the left, and how far below the first line
    std::vector<int> lines;
    float x = pad;
    float widest = 0.0F;
    int line = 0;
    for (Entry const &entry : entries) {
        float const width = context.px(16) + width_of(font, entry.words);
        if (x > pad && x + width + pad > area.width) { // words are longer in English
            x = pad;
            ++line;
        }
        places.push_back(x);
        lines.push_back(line);
        widest = std::max(widest, x + width + pad);
        x += width + context.px(14);
    }
    // Of two maps the left one has its scale bar in the middle of the window.
    bool const side = context.view.compare.mode == CompareMode::side;
    float const step = context.px(20);
    float const height = area.height + step * static_cast<float>(line);
    float const y = area.y + area.height - height - (side ? context.px(44) : 0.0F);
    Overlay const overlay{context, "compare_legend", {area.x, y, widest, height}};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        float const middle = y + std::round(area.height / 2) + step * static_cast<float>(lines[i]);
        float const left = area.x + places[i];
        float const after = entries[i].family
                                ? put_swatch(context, left, middle, *entries[i].family)
                                : put_ring(context, left, middle);
        put(font, {after, std::round(middle - font->FontSize / 2)}, context.palette.text,
            entries[i].words);
    }
}

} // namespace app
