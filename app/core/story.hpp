#pragma once

#include "sim/io/raw_table.hpp"
#include "sim/model/data_change.hpp"
#include "sim/model/story.hpp"

#include <cstddef>
#include <vector>

namespace app {

/// The steps of a project's story, as the table `story_steps` holds them, in their order.
/// \param tables  settled
[[nodiscard]] std::vector<sim::StoryStep> story_of(sim::io::RawProject const &tables);

// Changes of a story, each one step of the journal. Steps are told apart by their codes.

/// `step` with a code of its own behind step `after` (counted from 1; 0: in front of all).
[[nodiscard]] sim::DataChange with_step(std::vector<sim::StoryStep> const &story,
                                        sim::StoryStep step, std::size_t after);
/// Other content for a step that is there; its place stays. Empty if nothing differs.
[[nodiscard]] sim::DataChange with_content(std::vector<sim::StoryStep> const &story,
                                           sim::StoryStep const &step);
/// A step at another place. \pre both below the number of steps, counted from 0
[[nodiscard]] sim::DataChange with_order(std::vector<sim::StoryStep> story, std::size_t from,
                                         std::size_t to);
/// \pre at < story.size()
[[nodiscard]] sim::DataChange without_step(std::vector<sim::StoryStep> const &story,
                                           std::size_t at);
/// Other steps in place of all.
[[nodiscard]] sim::DataChange with_story(std::vector<sim::StoryStep> const &story,
                                         std::vector<sim::StoryStep> steps);

} // namespace app
