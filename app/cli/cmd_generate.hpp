#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace app::cli {

/// The generated files by name, as text, from the facts in `input_folder`.
/// \throws sim::InputError, sim::IoError
std::map<std::string, std::string> generate_files(std::filesystem::path const &input_folder);

/// `nuantu-cli generate --from <input> --to <output>`: writes the generated files.
/// \return the exit code, 0
/// \throws sim::InputError, sim::IoError
int generate_district(std::filesystem::path const &input_folder,
                      std::filesystem::path const &output_folder);

} // namespace app::cli
