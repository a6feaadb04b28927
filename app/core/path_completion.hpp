#pragma once

#include <string>
#include <vector>

namespace app {

/// A file of a kind that can be taken in.
[[nodiscard]] bool is_readable_file(std::string const &path);
/// Its ending is that of a picture that may have a place: it can lie under the map.
[[nodiscard]] bool is_picture_file(std::string const &path);
/// The same, or that of a layer.
[[nodiscard]] bool is_background_file(std::string const &path);

/// What a path could go on to: folders first, with a slash, then files, each as a whole path; at most
/// 200. Hidden ones only if the path asks for them.
/// \param fits  which files, by their names; not given: those that can be taken in
[[nodiscard]] std::vector<std::string> completions_of(std::string const &path,
                                                      bool (*fits)(std::string const &) = nullptr);

} // namespace app
