/// Every comment system that has an adapter.
public enum AdapterRegistry {
    /// The adapters in the order in which they are asked: where two know the same markup, the more
    /// specific one stands first and claims it.
    public static let all: [any Adapter] = [
    ]
}
