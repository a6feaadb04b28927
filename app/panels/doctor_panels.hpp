#pragma once

#include "app/core/doctor_desk.hpp"
#include "app/panels/context.hpp"

namespace app {

// Parts of the tab of problems.

/// The chosen finding: what is wrong, what would be right, what its fix would do. \pre one is chosen
void draw_finding_card(PanelContext const &context, DoctorDesk const &desk);
/// Illustrative figures that could change the answer, those first on which most hangs.
void draw_missing_figures(PanelContext const &context, DoctorDesk const &desk);

} // namespace app
