#pragma once

#include "app/core/replan_answer.hpp"
#include "app/core/standing_answer.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/progress_rows.hpp"

namespace app {

// Parts of the progress tab. \pre the context's progress has a standing, unless it is said.

/// The standing that is shown.
[[nodiscard]] sim::Standing const &standing_of(PanelContext const &context);
[[nodiscard]] Rgba alarm_ink(PanelContext const &context, sim::Alarm alarm);
/// 2 822 / 4 945.
[[nodiscard]] std::string done_of_due(int done, int due);
/// 57 %; nothing is due: –.
[[nodiscard]] std::string share_words(std::int64_t part, std::int64_t all);
/// 16 天; 0: –.
[[nodiscard]] std::string late_words(PanelContext const &context, int days);
/// A sentence as the argument of another.
[[nodiscard]] sim::TextArg words_arg(std::string name, sim::Text const &words);

/// One row of a list: a press, a tooltip, words at fixed places. Coordinates are design pixels from
/// the row's corner.
class ListRow
{
public:
    /// \param speaks_of  what other views show while the mouse is over the row, and the other way
    ///                   round
    ListRow(PanelContext const &context, int id, float height, bool selected = false,
            Hover const &speaks_of = {});
    ~ListRow();
    ListRow(ListRow const &) = delete;
    ListRow &operator=(ListRow const &) = delete;
    ListRow(ListRow &&) = delete;
    ListRow &operator=(ListRow &&) = delete;

    [[nodiscard]] bool pressed() const { return m_pressed; }
    [[nodiscard]] bool hovered() const { return m_hovered; }
    /// Pixels.
    [[nodiscard]] float width() const { return m_width; }
    /// Words that begin at `left`, cut at `right`, their line's middle at `middle`; all in pixels.
    void left(ImFont *font, Rgba ink, std::string const &words, float left, float right,
              float middle) const;
    /// Words that end at `right`.
    void right(ImFont *font, Rgba ink, std::string const &words, float right, float middle) const;
    [[nodiscard]] float middle() const { return m_height / 2; }

private:
    PanelContext const &m_context;
    ImVec2 m_corner;
    float m_width = 0.0F;
    float m_height = 0.0F;
    bool m_pressed = false;
    bool m_hovered = false;
};

/// Runs `draw` for each of `count` rows of equal height that are in sight.
template <typename Draw>
void for_rows(std::size_t count, float height, Draw draw)
{
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(count), height);
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            draw(static_cast<std::size_t>(i));
        }
    }
}

void draw_ranking(PanelContext const &context);
void draw_alarms(PanelContext const &context);
void draw_ledger(PanelContext const &context);
void draw_owed(PanelContext const &context);
/// \pre there is a new plan, or why there is none
void draw_changes(PanelContext const &context);

/// The selected block: stage, alarm with its reason, homes, money, problems.
void draw_block_standing(PanelContext const &context, sim::BlockId block);
/// The button that plans the remainder again, its progress, what came of it.
void draw_replan(PanelContext const &context);

} // namespace app
