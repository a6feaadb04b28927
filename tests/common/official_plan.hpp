#pragma once

#include "sim/engine/simulate.hpp"
#include "sim/io/project_file.hpp"
#include "tests/common/places.hpp"

#include <filesystem>

/// The district of the source tree with its published plan, loaded once for all tests.
namespace official_plan {

struct Loaded
{
    sim::Project project;
    sim::Results official;
};

inline Loaded const &loaded()
{
    static Loaded const once = [] {
        std::filesystem::path const data = test_places::data();
        Loaded out{sim::io::load_source_folder(data / "donghe", data).project, {}};
        sim::Progress progress;
        out.official = sim::simulate(*out.project.dataset, out.project.scenarios.front(), progress);
        return out;
    }();
    return once;
}

inline sim::Dataset const &dataset()
{
    return *loaded().project.dataset;
}

inline sim::Scenario const &official()
{
    return loaded().project.scenarios.front();
}

} // namespace official_plan
