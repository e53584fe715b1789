/// e to the power of `x`, without a C library: halving to a small argument, the Taylor series to the
/// twelfth power, then squaring (relative error below 1e-12 for |x| <= 700). The result depends on
/// IEEE 754 arithmetic alone, so that reports are the same on every machine.
func exponential(_ x: Double) -> Double {
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
