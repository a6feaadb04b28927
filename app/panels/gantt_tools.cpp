#include "app/panels/gantt.hpp"

namespace app {

namespace {

void draw_group_choices(PanelContext const &context)
{
    constexpr char const *labels[] = {label_key("By route"), label_key("By jurisdiction"),
                                      label_key("By crew")};
    for (std::size_t i = 0; i < std::size(labels); ++i) {
        std::string const key{works_group_keys[i]};
        bool const chosen = static_cast<std::size_t>(context.view.works_group) == i;
        if (choice_button(context, key.c_str(), context.text(labels[i]), chosen)) {
            context.ask("works-group", {key});
        }
    }
    ImGui::SameLine(0.0F, context.px(12));
    bool const critical = context.view.works_filter == WorksFilter::critical;
    if (choice_button(context, "critical", context.text("Critical path only"), critical)) {
        context.ask("works-filter", {critical ? "all" : "critical"});
    }
}

/// The years of works and all of them, ending at `right`.
void draw_range_choices(PanelContext const &context, float right)
{
    WorksProposal const &proposal = *context.document.works.proposal;
    std::vector<int> const years = work_years(proposal.plan(), proposal.schedule());
    std::string const all = context.text("All years");
    ImFont *const font = context.fonts.small;
    float width = width_of(font, all) + context.px(16);
    for (int const year : years) {
        width += width_of(font, std::to_string(year)) + context.px(20);
    }
    ImGui::SetCursorPos({right - width, context.px(4)});
    DayRange const range = shown_range(context);
    for (int const year : years) {
        std::string const words = std::to_string(year);
        DayRange const whole{*sim::day_number(year, 101), *sim::day_number(year, 1231)};
        if (choice_button(context, words.c_str(), words, range == whole)) {
            ask_range(context, whole);
        }
    }
    DayRange const whole = whole_range(proposal.plan(), proposal.schedule());
    if (choice_button(context, "all_years", all, range == whole)) {
        ask_range(context, whole);
    }
}

/// Signs of the chart with their words, from the right; those without room are left out.
class Key
{
public:
    Key(PanelContext const &context, float left, float right, float top)
        : m_context{context}, m_list{*ImGui::GetWindowDrawList()}, m_left{left}, m_right{right},
          m_middle{top + context.px(16)}
    {
    }

    void returned(sim::Day day)
    {
        sim::Text const words = day_words(day);
        if (float const x = place(m_context.text(
                sim::text("returns of {day}", {{"day", sim::render(sim::Language::zh, words),
                                                sim::render(sim::Language::en, words)}})));
            x > 0.0F) {
            for (float y = m_middle - m_context.px(7); y < m_middle + m_context.px(6);
                 y += m_context.px(5)) {
                m_list.AddLine({x + m_context.px(9), y}, {x + m_context.px(9), y + m_context.px(3)},
                               m_context.palette.text_secondary.packed(), m_context.px(1.5F));
            }
        }
    }
    void season()
    {
        if (float const x = place(m_context.text("heating season")); x > 0.0F) {
            ImVec2 const low{x, m_middle - m_context.px(6)};
            ImVec2 const high{x + m_context.px(18), m_middle + m_context.px(6)};
            m_list.AddRectFilled(low, high, m_context.palette.band.with_alpha(0.18).packed());
            m_list.AddRect(low, high, m_context.palette.border.packed());
        }
    }
    void spare()
    {
        if (float const x = place(m_context.text("float")); x > 0.0F) {
            ImU32 const ink = m_context.palette.text_disabled.packed();
            float const end = x + m_context.px(18);
            m_list.AddLine({x, m_middle}, {end, m_middle}, ink, m_context.px(1.5F));
            m_list.AddLine({end, m_middle - m_context.px(4)}, {end, m_middle + m_context.px(4)},
                           ink, m_context.px(1.5F));
        }
    }
    void critical()
    {
        if (float const x = place(m_context.text("critical path")); x > 0.0F) {
            m_list.AddRect({x, m_middle - m_context.px(5)},
                           {x + m_context.px(18), m_middle + m_context.px(5)},
                           m_context.palette.text.packed(), m_context.px(2), 0, m_context.px(2));
        }
    }

private:
    /// Writes the words. \return where their sign begins; 0 if there is no room
    float place(std::string const &words)
    {
        ImFont *const font = m_context.fonts.small;
        float const width = width_of(font, words) + m_context.px(24);
        float const x = std::round(m_right - width);
        if (x < m_left + m_context.px(12)) {
            return 0.0F;
        }
        m_list.AddText(font, font->FontSize,
                       {x + m_context.px(24), m_middle - std::round(font->FontSize / 2)},
                       m_context.palette.text.packed(), words.c_str());
        m_right = x - m_context.px(16);
        return x;
    }

    PanelContext const &m_context;
    ImDrawList &m_list;
    float m_left;
    float m_right;
    float m_middle;
};

} // namespace

void draw_gantt_tools(PanelContext const &context, Area const &area)
{
    ImGui::SetCursorPos({context.px(12), context.px(4)});
    draw_group_choices(context);
    float const left = ImGui::GetItemRectMax().x;
    WorksProposal const &proposal = *context.document.works.proposal;
    auto const years = static_cast<float>(work_years(proposal.plan(), proposal.schedule()).size());
    float const choices = years * context.px(48) + context.px(72);
    draw_range_choices(context, area.width - context.px(12));
    Key key{context, left, area.x + area.width - choices - context.px(16), area.y};
    if (auto const day = returned_day(context)) {
        key.returned(*day);
    }
    key.spare();
    key.critical();
    key.season();
}

} // namespace app
