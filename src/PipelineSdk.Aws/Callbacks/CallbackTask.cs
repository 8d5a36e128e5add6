namespace PipelineSdk.Aws;

/// <summary>What has to be done with a message.</summary>
internal enum CallbackTask
{
    /// <summary>Its request is new, and is worked on.</summary>
    Start,

    /// <summary>Its request is worked on already: both messages have one fate.</summary>
    Join,

    /// <summary>Its request is answered.</summary>
    Delete,

    /// <summary>Its execution is being stopped, and the request is not worked on here.</summary>
    Stop,
}
