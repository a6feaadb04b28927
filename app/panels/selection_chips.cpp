#include "app/panels/selection_parts.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <map>
#include <optional>

namespace app {

namespace {

struct Count
{
    int blocks = 0;
    std::int64_t households = 0;
};

/// Chips side by side, in as many lines as they need.
class ChipRow
{
public:
    explicit ChipRow(PanelContext const &context)
        : m_context{context}, m_right{ImGui::GetWindowPos().x + right_end(context)}
    {
    }

    /// \return true when it is pressed
    bool chip(std::string const &id, std::string const &name, Count const &count, bool chosen,
              std::optional<sim::RouteFamily> family)
    {
        PanelContext const &c = m_context;
        ImFont *const font = c.fonts.small;
        float const mark = family ? c.px(18) : 0.0F;
        float const room = m_right - ImGui::GetWindowPos().x - 2 * c.px(12) - c.px(16) - mark;
        std::string const said = name + "  " +
                                 c.text(sim::text("{n} blocks, {m} households",
                                                  {{"n", format_integer(count.blocks)},
                                                   {"m", format_integer(count.households)}}));
        std::string const words = fitted(font, said, room);
        ImVec2 const size{width_of(font, words) + c.px(16) + mark, c.px(24)};
        if (!m_first) {
            ImGui::SameLine(0.0F, c.px(4));
            if (ImGui::GetCursorScreenPos().x + size.x > m_right) {
                ImGui::NewLine();
            }
        }
        m_first = false;
        ImVec2 const at = ImGui::GetCursorScreenPos();
        bool const pressed = ImGui::InvisibleButton(id.c_str(), size);
        ImVec2 const end{at.x + size.x, at.y + size.y};
        ImDrawList &list = *ImGui::GetWindowDrawList();
        Rgba const ground = chosen                   ? c.palette.selected_row
                            : ImGui::IsItemHovered() ? c.palette.frame_hovered
                                                     : c.palette.panel;
        list.AddRectFilled(at, end, ground.packed(), c.px(12));
        list.AddRect(at, end, (chosen ? c.palette.accent : c.palette.border).packed(), c.px(12));
        if (family) {
            ImVec2 const low{at.x + c.px(8), at.y + c.px(6)};
            ImVec2 const high{low.x + c.px(12), low.y + c.px(12)};
            list.AddRectFilled(low, high, fill_colour(*family, c.palette).packed(), c.px(2));
            list.AddRect(low, high, line_colour(*family).packed(), c.px(2), 0, 1.5F * c.scale);
        }
        list.AddText(font, font->FontSize,
                     {at.x + c.px(8) + mark, at.y + std::round((size.y - font->FontSize) / 2)},
                     c.palette.text.packed(), words.c_str());
        return pressed;
    }

private:
    PanelContext const &m_context;
    float m_right;
    bool m_first = true;
};

} // namespace

void draw_selection_chips(PanelContext const &context, std::vector<sim::BlockId> const &blocks)
{
    sim::Dataset const &dataset = context.document.dataset;
    SelectionPart const &part = context.view.select.part;
    std::map<sim::RouteId, Count> routes;
    std::map<sim::JurisdictionId, Count> places;
    for (sim::BlockId const id : blocks) {
        sim::Block const &block = dataset.block(id);
        for (Count *const count : {&routes[context.document.edited().plan.choices[id.index].route],
                                   &places[block.jurisdiction]}) {
            ++count->blocks;
            count->households += block.households;
        }
    }
    section_title(context, context.text("Route"));
    ChipRow by_route{context};
    for (auto const &[id, count] : routes) {
        sim::Route const &route = dataset.route(id);
        if (by_route.chip(route.key, context.pick(route.name_zh, route.name_en), count,
                          part.route == id, route.family)) {
            context.ask("selection-part", {"route", route.key});
        }
    }
    section_title(context, context.text("Town or street"));
    ChipRow by_place{context};
    for (auto const &[id, count] : places) {
        sim::Jurisdiction const &place = dataset.jurisdiction(id);
        if (by_place.chip(place.code, context.pick(place.name, place.name_en), count,
                          part.jurisdiction == id, std::nullopt)) {
            context.ask("selection-part", {"jurisdiction", place.code});
        }
    }
}

} // namespace app
