#include "app/panels/gantt.hpp"
#include "app/panels/works_panels.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

/// Name of the crews, how many there are, how many are needed.
void draw_pool(PanelContext const &context, sim::works::CrewSet const &set, std::size_t pool)
{
    sim::CrewPool const &one = context.document.works.proposal->plan().crews[pool];
    sim::CrewType const &type = context.document.dataset.crew_types[one.type];
    std::int32_t const present = one.available.empty() ? 0 : std::ranges::max(one.available);
    bool const proved = pool < set.proved.size() && set.proved[pool];
    float const right = right_end(context);
    float const room = right - context.px(196) - ImGui::GetCursorPosX();
    write(context.fonts.small, context.palette.text,
          fitted(context.fonts.small, context.pick(type.name_zh, type.name_en), room));
    if (ImGui::IsItemHovered()) {
        wrapped_tooltip(context,
                        context.text(proved ? label_key("one fewer fails: proved")
                                            : label_key("one fewer: no schedule was found")));
    }
    write_right(context.fonts.small, context.palette.text_secondary,
                context.text(crew_count(type, present)), right - context.px(108));
    write_right(context.fonts.small_bold,
                set.crews[pool] > present ? context.palette.late : context.palette.text,
                context.text(crew_count(type, set.crews[pool])), right - context.px(52));
    write_right(context.fonts.small, context.palette.text_secondary,
                context.text(proved ? label_key("is proved") : label_key("not proved")), right);
}

} // namespace

sim::Text crew_count(sim::CrewType const &type, std::int64_t count)
{
    sim::TextArg const number{"n", format_integer(count)};
    return type.people == 1 ? sim::text("{n} people", {number}) : sim::text("{n} crews", {number});
}

void draw_fewest_crews(PanelContext const &context)
{
    WorksView const &works = context.document.works;
    divider(context);
    section_title(context, context.text("Fewest crews for the target"));
    if (works.crews == nullptr) {
        ImGui::BeginDisabled(works.task != WorksTask::none);
        if (ImGui::Button(context.text("Look for the fewest crews").c_str(),
                          {ImGui::GetContentRegionAvail().x, context.px(28)})) {
            context.ask("minimum-crews", {});
        }
        ImGui::EndDisabled();
        return;
    }
    sim::works::CrewSet const &set = works.crews->crews;
    float const right = right_end(context);
    ImFont *const font = context.fonts.caption;
    Rgba const ink = context.palette.text_disabled;
    write(font, ink,
          context.text(set.met ? label_key("met with these")
                               : label_key("not met with any that were tried")));
    write_right(font, ink, context.text("at hand"), right - context.px(108));
    write_right(font, ink, context.text("needed"), right - context.px(52));
    write_right(font, ink, context.text("proved"), right);
    std::size_t const pools = std::min(set.crews.size(), works.proposal->plan().crews.size());
    for (std::size_t pool = 0; pool < pools; ++pool) {
        draw_pool(context, set, pool);
    }
}

} // namespace app
