#pragma once

#include "sim/io/csv.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/places.hpp"

#include <filesystem>
#include <string>

/// Expected values of tests/cases/<name>/: from outside sources or calculated by hand.
inline sim::io::CsvTable case_table(std::string const &name, std::string const &file = "expected")
{
    std::filesystem::path const path =
        test_places::data().parent_path() / "tests" / "cases" / name / (file + ".csv");
    return sim::io::CsvTable{path.string(), sim::io::read_text_file(path)};
}
