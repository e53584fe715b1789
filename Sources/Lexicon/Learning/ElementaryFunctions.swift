/// e to the power of `x`, without a C library: halving to a small argument, the Taylor series to the
/// twelfth power, then squaring (relative error below 1e-12 for |x| <= 700). The result depends on
/// IEEE 754 arithmetic alone, so that learning and judging give the same figures on every machine.
package func exponential(_ x: Double) -> Double {
    if x > 700 { return .infinity }
    if x < -700 { return 0 }
    var halvings = 0
    var small = x
    while abs(small) > 0.25 {
        small /= 2
        halvings += 1
    }
    var term = 1.0
    var sum = 1.0
    for power in 1...12 {
        term *= small / Double(power)
        sum += term
    }
    for _ in 0..<halvings { sum *= sum }
    return sum
}

/// The natural logarithm of a positive number: exponent times ln 2, and the series of the inverse
/// hyperbolic tangent for the significand (relative error below 1e-13).
func logarithm(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return x > 0 ? .infinity : -.infinity }
    var exponent = Double(x.exponent)
    var significand = x.significand
    if significand > 1.414_213_562_373_095 {
        significand /= 2
        exponent += 1
    }
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    for odd in stride(from: 1, through: 29, by: 2) {
        sum += term / Double(odd)
        term *= square
    }
    return 2 * sum + exponent * 0.693_147_180_559_945_3
}
