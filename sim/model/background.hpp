#pragma once

#include <string>

namespace sim {

enum class BackgroundKind
{
    raster,
    vector
};

/// A picture or a layer of a file that lies under the map: a row of the table `backgrounds`. It is
/// looked at and feeds no answer; the file stays where it is.
struct Background
{
    std::string code;    ///< of the row; stays when backgrounds change places
    int number = 1;      ///< the lowest lies at the bottom
    std::string path{};  ///< relative to the folder of the project, or absolute
    std::string layer{}; ///< of the file; empty: its first
    BackgroundKind kind = BackgroundKind::raster;
    double opacity_share = 1.0;
    bool visible = true;

    friend bool operator==(Background const &, Background const &) = default;
};

} // namespace sim
