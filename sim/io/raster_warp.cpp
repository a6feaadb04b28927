#include "sim/io/raster_warp.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"
#include "sim/io/background_file.hpp"

#include <gdal_utils.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sim::io {

namespace {

geo::Point place_of(std::array<double, 6> const &t, double column, double row)
{
    return {t[0] + column * t[1] + row * t[2], t[3] + column * t[4] + row * t[5]};
}

geo::Box box_around(GDALDataset &dataset, std::array<double, 6> const &transform)
{
    geo::Box box;
    double const columns = dataset.GetRasterXSize();
    double const rows = dataset.GetRasterYSize();
    for (double const column : {0.0, columns}) {
        for (double const row : {0.0, rows}) {
            box.extend(place_of(transform, column, row));
        }
    }
    return box;
}

/// Between two systems; a box becomes the box around what it becomes.
class Between
{
public:
    Between(OGRSpatialReference const &from, OGRSpatialReference const &to)
        : m_transform{OGRCreateCoordinateTransformation(&from, &to)}
    {
    }
    [[nodiscard]] std::optional<geo::Box> box(geo::Box const &box) const
    {
        constexpr int places_on_edge = 21;
        geo::Box to;
        bool const done =
            m_transform != nullptr &&
            m_transform->TransformBounds(box.min.x, box.min.y, box.max.x, box.max.y, &to.min.x,
                                         &to.min.y, &to.max.x, &to.max.y, places_on_edge) != 0;
        return done ? std::optional{to} : std::nullopt;
    }
    [[nodiscard]] std::optional<geo::Point> point(geo::Point p) const
    {
        bool const done = m_transform != nullptr && m_transform->Transform(1, &p.x, &p.y) != 0;
        return done ? std::optional{p} : std::nullopt;
    }

private:
    struct Destroy
    {
        void operator()(OGRCoordinateTransformation *one) const
        {
            OGRCoordinateTransformation::DestroyCT(one);
        }
    };
    std::unique_ptr<OGRCoordinateTransformation, Destroy> m_transform;
};

geo::Box common(geo::Box const &a, geo::Box const &b)
{
    return {{std::max(a.min.x, b.min.x), std::max(a.min.y, b.min.y)},
            {std::min(a.max.x, b.max.x), std::min(a.max.y, b.max.y)}};
}

/// Metres on the plane that a pixel in the middle of a box of the raster's system is across.
double pixel_size_m(Placed const &at, geo::Box const &within, Between const &to_plane)
{
    auto const &t = at.transform;
    geo::Point const middle = within.center();
    auto const from = to_plane.point(middle);
    auto const east = to_plane.point({middle.x + t[1], middle.y + t[4]});
    auto const south = to_plane.point({middle.x + t[2], middle.y + t[5]});
    if (!from || !east || !south) {
        return 0.0;
    }
    return std::min(std::hypot(east->x - from->x, east->y - from->y),
                    std::hypot(south->x - from->x, south->y - from->y));
}

struct OptionsFree
{
    void operator()(GDALWarpAppOptions *options) const { GDALWarpAppOptionsFree(options); }
};

} // namespace

Placed placed(GDALDataset &dataset, std::filesystem::path const &file, double central_meridian)
{
    Placed at;
    if (dataset.GetGeoTransform(at.transform.data()) != CE_None) {
        throw IoError{file.string(),
                      text("the picture does not say where it lies; give it a world file or "
                           "coordinates")};
    }
    OGRSpatialReference const *const own = dataset.GetSpatialRef();
    if (own != nullptr) {
        at.reference = *own;
    } else {
        geo::Box const box = box_around(dataset, at.transform);
        at.reference =
            guessed_reference(box.min.x, box.min.y, box.max.x, box.max.y, central_meridian);
    }
    at.reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return at;
}

RasterGrid grid_of(GDALDataset &dataset, std::filesystem::path const &file, Placed const &at,
                   geo::Box const &around, double central_meridian)
{
    OGRSpatialReference const plane = plane_reference(central_meridian);
    Between const to_plane{at.reference, plane};
    Between const from_plane{plane, at.reference};
    auto const near = from_plane.box(around);
    geo::Box const whole = box_around(dataset, at.transform);
    geo::Box const part = near ? common(whole, *near) : whole;
    auto const on_plane =
        part.empty() || part.min.y > part.max.y ? std::nullopt : to_plane.box(part);
    double const pixel_m = on_plane ? pixel_size_m(at, part, to_plane) : 0.0;
    if (!on_plane || pixel_m <= 0.0) {
        throw IoError{file.string(), text("the picture lies elsewhere: nothing of it is near the "
                                          "district; check its coordinate system")};
    }
    constexpr double most_px = 1 << 24;
    RasterGrid grid;
    grid.corner = {on_plane->min.x, on_plane->max.y};
    grid.pixel_m = std::max(pixel_m, std::max(on_plane->width(), on_plane->height()) / most_px);
    auto const pixels = [&](double metres) {
        constexpr double rounding = 1e-3; // of a pixel
        return std::max(static_cast<int>(std::ceil(metres / grid.pixel_m - rounding)), 1);
    };
    grid.width = pixels(on_plane->width());
    grid.height = pixels(on_plane->height());
    while (std::ldexp(static_cast<double>(raster_tile_px), grid.levels - 1) <
           std::max(grid.width, grid.height)) {
        ++grid.levels;
    }
    return grid;
}

GdalDataset warped(GDALDataset &dataset, Placed const &at, RasterGrid const &grid,
                   double central_meridian, bool by_index)
{
    std::array<char *, 1> none{nullptr};
    char *from = nullptr;
    char *to = nullptr;
    at.reference.exportToWkt(&from, none.data());
    plane_reference(central_meridian).exportToWkt(&to, none.data());
    geo::Box const box = grid.box();
    auto const number = [](double value) { return fmt::format("{:.17g}", value); };
    std::vector<std::string> const words{"-of",
                                         "VRT",
                                         "-s_srs",
                                         from,
                                         "-t_srs",
                                         to,
                                         "-te",
                                         number(box.min.x),
                                         number(box.min.y),
                                         number(box.max.x),
                                         number(box.max.y),
                                         "-ts",
                                         fmt::format("{}", grid.width),
                                         fmt::format("{}", grid.height),
                                         "-r",
                                         by_index ? "near" : "bilinear",
                                         "-dstalpha"};
    CPLFree(from);
    CPLFree(to);
    std::vector<char *> list;
    for (std::string const &word : words) {
        bool const again =
            word == "-dstalpha" &&
            dataset.GetRasterBand(dataset.GetRasterCount())->GetColorInterpretation() ==
                GCI_AlphaBand;
        if (!again) {
            list.push_back(
                const_cast<char *>(word.c_str())); // NOLINT(*-const-cast): GDAL copies it
        }
    }
    list.push_back(nullptr);
    std::unique_ptr<GDALWarpAppOptions, OptionsFree> const options{
        GDALWarpAppOptionsNew(list.data(), nullptr)};
    GDALDatasetH source = &dataset;
    int failed = 0;
    return GdalDataset{
        GDALDataset::FromHandle(GDALWarp("", nullptr, 1, &source, options.get(), &failed))};
}

} // namespace sim::io
