#pragma once

#include "sim/io/raw_table.hpp"
#include "sim/model/background.hpp"
#include "sim/model/data_change.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// The backgrounds of a project as the table `backgrounds` holds them, from the bottom up.
/// \param tables  settled
[[nodiscard]] std::vector<sim::Background> backgrounds_of(sim::io::RawProject const &tables);

/// The rows that make `after` of `before`, one step of the journal. Backgrounds are told apart by
/// their codes; those without one are new. They are numbered by their places.
[[nodiscard]] sim::DataChange backgrounds_change(std::vector<sim::Background> const &before,
                                                 std::vector<sim::Background> after);

/// How a file is written in the table: relative to the project's folder if it lies within it.
[[nodiscard]] std::string background_path(std::filesystem::path const &file,
                                          std::filesystem::path const &project);
/// The file that is meant.
[[nodiscard]] std::filesystem::path background_file(sim::Background const &background,
                                                    std::filesystem::path const &project);
/// Its name as it is shown: that of the file, with the layer if one was chosen.
[[nodiscard]] std::string background_name(sim::Background const &background);

} // namespace app
