#pragma once

#include "app/gui/compare.hpp"
#include "app/gui/replay.hpp"
#include "app/map/map_view.hpp"
#include "app/panels/context.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace app {

/// The two pictures of a comparison: A is drawn by the window's own map, B by one that lives only
/// while something is compared.
class CompareMaps
{
public:
    /// Room for B. \pre between two frames
    void resize(AppState const &state, int width, int height, int margin);
    /// Forgets B: the data are others, or the project is closed.
    void forget() { m_b.reset(); }
    /// Brings both pictures up to date. \pre is_comparing() and a comparison
    /// \return true if one of them changed
    bool draw(AppState const &state, map::MapView &a, map::MapPicture const &picture,
              Fonts const &fonts, map::Pace pace);
    /// nullptr while nothing is compared
    [[nodiscard]] map::MapView const *b() const { return m_b ? &*m_b : nullptr; }

private:
    std::optional<map::MapView> m_b;
    Replay m_a_replay;
    Replay m_b_replay;
};

/// One of two pictures on the map's area.
struct ComparePane
{
    Area whole;   ///< where the picture lies
    Area visible; ///< what is seen of it
    bool is_b = false;
};
/// A, then B. \pre is_comparing()
[[nodiscard]] std::vector<ComparePane> compare_panes(CompareState const &compare, Area const &map);

/// The room of one picture: of two that stand side by side each has half of it.
[[nodiscard]] Area picture_room(AppState const &state, Area const &map);
/// The picture under the pointer, or the first one.
[[nodiscard]] Area picture_at(AppState const &state, Area const &map, float pointer_x);

/// Both pictures, each with its plate, and what is between them. In the window of the map.
void draw_compared(AppState const &state, PanelContext const &context, map::MapView const &a,
                   map::MapView const &b, Area const &map);

} // namespace app
