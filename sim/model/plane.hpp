#pragma once

#include "sim/model/dataset.hpp"

namespace sim {

/// The meridian of the plane that all places of the dataset lie in: 3-degree Gauss-Krueger,
/// CGCS2000. A project that was read always names it.
/// \return degrees east; 0 for a dataset made by hand that names none
double central_meridian(Dataset const &dataset);

} // namespace sim
