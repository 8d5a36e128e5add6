namespace PipelineSdk.Aws.Clients;

/// <summary>A value of an enumeration, which is open for values that are not known yet.</summary>
internal interface IWireEnum<out TSelf>
{
    /// <summary>The text on the wire.</summary>
    string Value { get; }

    /// <summary>The value of a text.</summary>
    static abstract TSelf Of(string value);
}
