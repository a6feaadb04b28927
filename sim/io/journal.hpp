#pragma once

#include "sim/io/gdal_raii.hpp"
#include "sim/io/project_file.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace sim::io {

/// Adds the empty journal to a project file that is being made. Triggers let nobody change or
/// remove a line.
void make_journal(GDALDataset &dataset, std::filesystem::path const &file);

/// Puts triggers back that somebody removed.
void guard_journal(GDALDataset &dataset, std::filesystem::path const &file);

/// Number of the last line, 0 for none.
long long last_journal_line(GDALDataset &dataset, std::filesystem::path const &file);

/// The statement that adds one line, at the present time of the clock.
std::string journal_statement(long long seq, std::string const &action, std::string const &before,
                              std::string const &after);

std::vector<JournalEntry> read_journal(GDALDataset &dataset, std::filesystem::path const &file);

} // namespace sim::io
