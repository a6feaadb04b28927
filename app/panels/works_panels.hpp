#pragma once

#include "app/panels/context.hpp"

namespace app {

/// Whether the first target is met, what is in the way, what would mend it; the selected package or
/// the packages of the selected block instead.
void draw_works_inspector(PanelContext const &context);
void draw_package(PanelContext const &context, std::uint32_t package);
void draw_block_works(PanelContext const &context, sim::BlockId block);
/// Verdict and dates of the targets, bottleneck, critical path.
void draw_answer(PanelContext const &context);
/// The verdict alone, over what is shown of a package or a block.
void draw_short_answer(PanelContext const &context);
/// Ways to meet the target, each with the button that applies it.
void draw_mends(PanelContext const &context);
/// Chances and culprits; what the published calendar leaves open; homes by jurisdiction.
void draw_works_risk(PanelContext const &context);
void draw_calendar_findings(PanelContext const &context);
/// The fewest crews that meet the target, and where one fewer is proved to fail.
void draw_fewest_crews(PanelContext const &context);
void draw_place_shares(PanelContext const &context);

} // namespace app
